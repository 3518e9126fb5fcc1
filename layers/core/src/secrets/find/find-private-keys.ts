import type { FoundSecret } from './found-secret.ts';

/** The body of a private key: to its `-----END`, or, where that is missing, as far as lines of base64 go. A body whose head is missing ends there too. */
export const findPrivateKeys = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(begins)) {
    const start = match.index + match[0].length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const end = endOf(text, start, match[0].startsWith('BEGIN'));
    if (end > start) found.push(toFound(start, end));
  }
  // Where a line begins is looked for once, however many ends stand on it.
  let line = 0;
  let read = 0;
  for (const { index } of text.matchAll(ends)) {
    const broken = text.slice(read, index).lastIndexOf('\n');
    if (broken !== -1) line = read + broken + 1;
    read = index;
    const start = startOfBody(text, { line, end: index });
    if (start < index) found.push(toFound(start, index));
  }
  return found;
};

const begins = /BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-{2,5}|Private-Lines: \d{1,4}/g;
const ends = /-{2,5}END [A-Z0-9 ]{0,30}PRIVATE KEY/g;

/** Back over lines of base64, each as long as such lines are; the last may be shorter. */
const startOfBody = (text: string, { line, end }: { readonly line: number; readonly end: number }): number => {
  let start = line;
  for (let isLast = true; start > 0 && end - start < longestKey; isLast = false) {
    const from = lineBefore(text, start);
    if (from === null) break;
    const before = text.slice(from, start - 1);
    if (!bodyLine.test(before) || (!isLast && before.trim().length < shortestLine)) break;
    start = from;
  }
  return start;
};

/** Where the line before one begins; null: it is longer than a line of a key. */
const lineBefore = (text: string, start: number): number | null => {
  const low = Math.max(0, start - 2 - longestLine);
  const broken = text.slice(low, start - 1).lastIndexOf('\n');
  if (broken === -1) return low === 0 ? 0 : null;
  return low + broken + 1;
};

const bodyLine = /^[ \t>]{0,20}[A-Za-z0-9+/]{1,100}={0,2}[ \t\r]{0,4}$/;
const shortestLine = 40;
const longestLine = 130;

const endOf = (text: string, start: number, hasEnd: boolean): number => {
  if (hasEnd) {
    const window = text.slice(start, start + longestKey);
    const close = window.search(/-{2,5}(?:END|BEGIN) /);
    if (close !== -1 && window.startsWith('END', close + window.slice(close).search(/[EB]/))) return start + close;
  }
  return endOfBase64(text, start);
};

const longestKey = 16_000;

/** Pieces of base64 and their headers, one behind the other: the first that is neither is the text's own. */
const endOfBase64 = (text: string, start: number): number => {
  let end = start;
  for (let at = start; at < text.length; ) {
    const piece = pieces.exec(text.slice(at, at + longestPiece));
    if (piece === null) break;
    at += piece[0].length;
    end = at;
  }
  return end;
};

const longestPiece = 2000;
const pieces =
  /^[\s"'`+>\\,]{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash):[^\n]{0,100}|[A-Za-z0-9+/]{40,1800}={0,2}|(?=[A-Za-z+/]{0,40}[\d=])[A-Za-z0-9+/]{4,40}={0,2})(?![A-Za-z0-9+/=:@._-])/;

const toFound = (start: number, end: number): FoundSecret => ({
  kind: 'privateKey',
  longTerm: true,
  isExample: false,
  start,
  end,
});
