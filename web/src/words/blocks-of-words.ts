/** A part of words in markdown: a table, row by row and cell by cell, or anything else as it stands. */
export type WordsBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The tables of words and what stands between them; plain markdown knows no table, and a block of code holds none. */
export const blocksOfWords = (words: string): readonly WordsBlock[] => {
  const blocks: WordsBlock[] = [];
  const lines = words.split('\n');
  let text: string[] = [];
  let fence: string | null = null;
  const endText = (): void => {
    if (text.some((line) => line.trim() !== '')) blocks.push({ kind: 'text', text: text.join('\n') });
    text = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (fence === null && isRow(line) && rule.test(lines[at + 1] ?? '')) {
      const end = endOfRows(lines, at + 2);
      endText();
      blocks.push({ kind: 'table', head: cellsOf(line), rows: lines.slice(at + 2, end).map(cellsOf) });
      at = end - 1;
      continue;
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence === null) fence = mark;
    else if (mark?.startsWith(fence)) fence = null;
    text.push(line);
  }
  endText();
  return blocks;
};

const isRow = (line: string): boolean => /^\s{0,3}\|/.test(line);

// Under its head: `|---|:--:|`, each cell dashes.
const rule = /^\s{0,3}\|(?:\s*:?-+:?\s*\|)+\s*$/;

const endOfRows = (lines: readonly string[], from: number): number => {
  const length = lines.slice(from).findIndex((line) => !isRow(line));
  return length === -1 ? lines.length : from + length;
};

/** The cells between the bars; a bar behind a backslash is a sign of its cell. */
const cellsOf = (row: string): readonly string[] => {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
};
