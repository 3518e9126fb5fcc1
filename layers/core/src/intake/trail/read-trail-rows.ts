import { asciiLower } from '../clean/ascii-lower.ts';
import type { LooseNode } from '../loose/node.ts';

const longestHeader = 2000;
const mostRows = 50;

/** Events as rows of comma-separated values, as Athena and Lake export them: the columns' names, then a line for each event. */
export const readTrailRows = (text: string): LooseNode[] => {
  const lines = text.split('\n');
  const head = lines.findIndex(isHeader);
  if (head === -1) return [];
  const names = splitRow(lines[head] ?? '');
  return lines
    .slice(head + 1, head + 1 + mostRows)
    .map(splitRow)
    .filter((row) => row.length === names.length)
    .map((row) => toObject(names, row));
};

const isHeader = (line: string): boolean => {
  if (line.length > longestHeader || !line.includes(',')) return false;
  const names = splitRow(asciiLower(line));
  return names.includes('eventname') && names.includes('eventsource');
};

/** A comma between quotes separates nothing; a doubled quote is one. */
const splitRow = (line: string): string[] => {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '"' && line[at + 1] === '"' && quoted) at += 1;
    else if (character === '"') {
      quoted = !quoted;
      continue;
    }
    if (character === ',' && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
};

const toObject = (names: readonly string[], row: readonly string[]): LooseNode => ({
  kind: 'object',
  entries: names.map((key, index) => ({ key, labels: [], node: toText(row[index] ?? '') })),
  start: 0,
  end: 0,
  complete: true,
});

const toText = (value: string): LooseNode => ({ kind: 'string', value, start: 0, end: value.length, complete: true });
