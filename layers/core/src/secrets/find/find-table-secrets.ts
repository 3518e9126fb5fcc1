import type { FoundSecret } from './found-secret.ts';
import { isSecretValue } from './is-secret-value.ts';
import { nameOfSecret } from './name-of-secret.ts';
import type { SecretName } from './secret-names.data.ts';

/** Credentials of a table: what stands below a heading that names one, in CSV, Markdown, tabs or columns of blanks. */
export const findTableSecrets = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  let heading: Heading | null = null;
  for (const { start, line } of linesOf(text)) {
    if (/^[\s|:+=_-]*$/.test(line) && line.trim() !== '') continue;
    const cells = heading === null ? [] : cellsOf(line, heading.separator);
    if (heading === null || cells.length !== heading.names.length) {
      heading = headingOf(line);
      continue;
    }
    for (const [column, name] of heading.names.entries()) {
      const cell = cells[column];
      if (name === undefined || cell === undefined) continue;
      if (isSecretValue({ text: cell.text, isQuoted: true, isApart: true, isSaid: false }, name))
        found.push(toFound(start, cell, name));
    }
  }
  return found;
};

type Heading = { readonly separator: RegExp; readonly names: readonly (SecretName | undefined)[] };
type Cell = { readonly text: string; readonly at: number };

const linesOf = function* (text: string): Generator<{ start: number; line: string }> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    yield { start, line: text.slice(start, end) };
    start = end + 1;
  }
};

const longestHeading = 400;
const separators: readonly RegExp[] = [/\|/g, /\t/g, /;/g, /,/g, /[ \t]{2,}/g];

const headingOf = (line: string): Heading | null => {
  if (line.length > longestHeading) return null;
  for (const separator of separators) {
    const cells = cellsOf(line, separator);
    if (cells.length < 2) continue;
    const names = cells.map((cell) => nameOfSecret(cell.text));
    return names.some((name) => name !== undefined) ? { separator, names } : null;
  }
  return null;
};

/** The cells of a line without their blanks and quotes, and where each stands in it. */
const cellsOf = (line: string, separator: RegExp): Cell[] => {
  const cells: Cell[] = [];
  let from = 0;
  const push = (end: number): void => {
    const written = line.slice(from, end);
    const text = written.replace(/^[\s"'`*\ufeff]+/, '');
    cells.push({ text: text.replace(/[\s"'`*]+$/, ''), at: end - text.length });
  };
  for (const match of line.matchAll(separator)) {
    if (cells.length > mostCells) return [];
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.length);
  return cells;
};

const mostCells = 60;

const toFound = (start: number, { text, at }: Cell, { kind }: SecretName): FoundSecret => ({
  kind,
  longTerm: kind !== 'sessionToken' && kind !== 'bearerToken',
  isExample: text.endsWith('EXAMPLEKEY'),
  start: start + at,
  end: start + at + text.length,
});
