import { createTwoFilesPatch } from 'diff';

/** The change of a file as a unified diff, as `git diff` prints it. Only the lines around the change are compared. */
export const printDiff = (file: string, before: string, after: string): string =>
  printPart(file, { before, after, lines: 0 });

/** `lines`: how many stand before the part that is given. */
type Part = { readonly before: string; readonly after: string; readonly lines: number };

/** The same of a part of the file, as if it were the whole. */
export const printPart = (file: string, { before, after, lines: above }: Part): string => {
  const { start, lines, end } = changed(before, after);
  const [own, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, own, other, undefined, undefined, { context })
    .split('\n')
    .filter((line) => !/^={10,}$/.test(line))
    .map((line) => line.replace(/^(---|\+\+\+) (.*?)\t?$/, '$1 $2'))
    .map((line) =>
      line.replace(/^@@ -(\d+)(.*) \+(\d+)(.*) @@$/, (_, ...parts: readonly string[]) => moved(parts, above + lines)),
    )
    .join('\n');
};

const context = 3;

/** What is shown around a change, and a line more for what both begin or end with. */
export const linesRead = context + 2;

/** What both begin and end with, but for more lines than are shown around a change. */
const changed = (before: string, after: string): { start: number; lines: number; end: number } => {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let start = same;
  for (let count = 0; count < linesRead && start > 0; count += 1) start = before.lastIndexOf('\n', start - 1);
  start = Math.max(start, 0);
  if (start > 0) start += 1;
  let tail = 0;
  while (
    tail < shorter - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  let from = before.length - tail;
  for (let count = 0; count < linesRead && from < before.length; count += 1) {
    const next = before.indexOf('\n', from);
    from = next === -1 ? before.length : next + 1;
  }
  return { start, lines: before.slice(0, start).split('\n').length - 1, end: before.length - from };
};

const moved = ([own = '0', ownLength = '', other = '0', otherLength = '']: readonly string[], lines: number): string =>
  `@@ -${Number(own) + lines}${ownLength} +${Number(other) + lines}${otherLength} @@`;
