import { applyEdits } from './apply-edits.ts';
import type { TextEdit } from './edit.ts';
import { linesRead, printPart } from './print-diff.ts';

/** The change that edits make of a file as a unified diff; null where they cannot all be made. Only the lines around them are read, however long the file is. */
export const printEdits = (file: string, text: string, edits: readonly TextEdit[]): string | null => {
  if (edits.length === 0) return null;
  const start = lineBefore(text, Math.min(...edits.map((edit) => edit.start)));
  const end = lineAfter(text, Math.max(...edits.map((edit) => edit.end)));
  const before = text.slice(start, end);
  const after = applyEdits(
    before,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  return after === null ? null : printPart(file, { before, after, lines: linesTo(text, start) });
};

/** Where the lines begin that are shown before a place. */
const lineBefore = (text: string, at: number): number => {
  let start = at;
  for (let count = 0; count < linesRead && start > 0; count += 1) start = text.lastIndexOf('\n', start - 1);
  return start <= 0 ? 0 : start + 1;
};

const lineAfter = (text: string, at: number): number => {
  let end = at;
  for (let count = 0; count < linesRead && end < text.length; count += 1) {
    const next = text.indexOf('\n', end);
    end = next === -1 ? text.length : next + 1;
  }
  return end;
};

const linesTo = (text: string, end: number): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};
