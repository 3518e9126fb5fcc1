import { bytesOf } from './limits.ts';

const refusal = /not authorized|access ?denied|explicit deny|unauthorized|forbidden/i;

/** The lines around the first refusal, as many as may go; without one the last lines, where an error stands in a log. */
export const keepAroundError = (text: string, most: number): string => {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => refusal.test(line));
  const at = found === -1 ? lines.length - 1 : found;
  const middle = cutAround(lines[at] ?? '', most);
  let [first, last, size] = [at, at, bytesOf(middle)];
  for (let grew = true; grew; ) {
    grew = false;
    for (const next of [first - 1, last + 1]) {
      const cost = next < 0 || next >= lines.length ? Number.POSITIVE_INFINITY : bytesOf(lines[next] ?? '') + 1;
      if (size + cost > most) continue;
      size += cost;
      if (next < first) first = next;
      else last = next;
      grew = true;
    }
  }
  return [...lines.slice(first, at), middle, ...lines.slice(at + 1, last + 1)].join('\n');
};

// A line too long for itself alone: what stands around the refusal in it, at up to three bytes a sign.
const cutAround = (line: string, most: number): string => {
  if (bytesOf(line) <= most) return line;
  const signs = Math.floor(most / 3);
  const at = line.search(refusal);
  const start =
    at === -1 ? line.length - signs : Math.max(0, Math.min(at - Math.floor(signs / 2), line.length - signs));
  return line.slice(start, start + signs);
};
