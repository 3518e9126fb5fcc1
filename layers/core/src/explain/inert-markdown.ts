import { escapeMarks } from '../intake/index.ts';

/**
 * Markdown in which nobody's names become a tag, a link or an image, and no sign steers a terminal: outside of code, only pages of AWS are linked. A name with a mark of
 * code in it ends the span that it stands in, wherever it came from; what it brings behind that is text.
 * Spans are found as renderers find them, within one block: https://spec.commonmark.org/0.31.2/#code-spans
 */
export const inertMarkdown = (markdown: string): string => {
  const lines = escapeMarks(markdown).split('\n');
  const done: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = fence.test(lines[at] ?? '') ? endOfFence(lines, at) : endOfBlock(lines, at);
    const block = lines.slice(at, end).join('\n');
    done.push(fence.test(lines[at] ?? '') ? block : inertBlock(block));
    at = end;
  }
  return done.join('\n');
};

const fence = /^ {0,3}(`{3,})[^`]*$/;
const startOfBlock = /^\s*(?:[-*+]\s|1[.)]\s|#{1,6}\s|>)|^\s*$/;

const endOfFence = (lines: readonly string[], start: number): number => {
  const mark = fence.exec(lines[start] ?? '')?.[1] ?? '```';
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith(mark) && /^`+$/.test(line)) return at + 1;
  }
  return lines.length;
};

const endOfBlock = (lines: readonly string[], start: number): number => {
  let at = start + 1;
  while (at < lines.length && !startOfBlock.test(lines[at] ?? '') && !fence.test(lines[at] ?? '')) at += 1;
  return at;
};

const inertBlock = (block: string): string => {
  const runs = [...block.matchAll(/`+/g)];
  if (runs.length === 0) return inert(block);
  let text = '';
  let done = 0;
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] as RegExpExecArray;
    const closing = closingOf(runs, at);
    if (closing === -1) {
      at += 1;
      continue;
    }
    const close = runs[closing] as RegExpExecArray;
    const end = close.index + close[0].length;
    text += inert(block.slice(done, run.index)) + block.slice(run.index, end);
    done = end;
    at = closing + 1;
  }
  return text + inert(block.slice(done));
};

/** The next run of as many marks, looked for a while: a block of thousands is nobody's sentence. */
const closingOf = (runs: readonly RegExpExecArray[], from: number): number => {
  const length = runs[from]?.[0].length;
  for (let at = from + 1; at < Math.min(runs.length, from + mostRuns); at += 1)
    if (runs[at]?.[0].length === length) return at;
  return -1;
};

const mostRuns = 200;

const inert = (text: string): string =>
  text
    .replace(/<(?!https:\/\/docs\.aws\.amazon\.com\/)(?=[a-z/!?])/gi, '‹')
    .replace(/!\[/g, '! [')
    .replace(/\](?=\((?!https:\/\/(?:(?:[a-z0-9-]+\.)*aws\.amazon\.com|repost\.aws)\/))/g, '] ')
    // A definition of a link.
    .replace(/^( {0,3}\[[^\]\n]{0,200}\])(?=:)/gm, '$1 ');
