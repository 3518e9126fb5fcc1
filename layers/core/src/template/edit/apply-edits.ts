import type { TextEdit } from './edit.ts';

/** The text with all edits in it; null when two of them overlap. The same edit given twice counts once, insertions at one place keep their order. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string | null => {
  const once = [...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])).values()];
  const sorted = once
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
  let out = '';
  let from = 0;
  for (const { start, end, text: inserted } of sorted) {
    if (start < from || end < start || end > text.length) return null;
    out += text.slice(from, start) + inserted;
    from = end;
  }
  return out + text.slice(from);
};
