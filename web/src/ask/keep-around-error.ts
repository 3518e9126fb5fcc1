import { whereRefused } from '../words/where-refused.ts';
import { bytesOf } from './limits.ts';

/** The first refusal with the trace it ends and a few lines around both; without one the last lines, where an error stands in a log. At most so many bytes. */
export const keepAroundError = (text: string, most: number): string => {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => whereRefused(line) !== -1);
  const at = found === -1 ? lines.length - 1 : found;
  const [start, end] =
    found === -1 ? [at - tail, at] : [traceTo(lines, at, -1) - around, traceTo(lines, at, 1) + around];
  const middle = cutAround(lines[at] ?? '', most);
  let [first, last, size] = [at, at, bytesOf(middle)];
  for (let grew = true; grew; ) {
    grew = false;
    for (const next of [first - 1, last + 1]) {
      const line = next < start || next > end ? undefined : lines[next];
      const cost = line === undefined ? Number.POSITIVE_INFINITY : bytesOf(line) + 1;
      if (size + cost > most) continue;
      size += cost;
      if (next < first) first = next;
      else last = next;
      grew = true;
    }
  }
  return [...lines.slice(first, at), middle, ...lines.slice(at + 1, last + 1)].join('\n');
};

const around = 5;
const tail = 40;
const longestTrace = 200;

// What a program prints of one error: lines set in below its head, and the heads of the errors that it came from.
const ofTrace =
  /^\s|^$|^(?:Traceback|During handling|The above exception|Caused by|\s*at |[\w.]+(?:Error|Exception)\b)/;

const traceTo = (lines: readonly string[], at: number, step: 1 | -1): number => {
  let end = at;
  while (Math.abs(end - at) < longestTrace && ofTrace.test(lines[end + step] ?? 'INFO')) end += step;
  return end;
};

// A line too long for itself alone: what stands around the refusal in it, at up to three bytes a sign.
const cutAround = (line: string, most: number): string => {
  if (bytesOf(line) <= most) return line;
  const signs = Math.floor(most / 3);
  const at = whereRefused(line);
  const start =
    at === -1 ? line.length - signs : Math.max(0, Math.min(at - Math.floor(signs / 2), line.length - signs));
  return line.slice(start, start + signs);
};
