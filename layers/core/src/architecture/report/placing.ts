import type { Spot } from '../arrow.ts';
import type { Place } from '../scan-result.ts';

export type Placing = (spot: Spot) => Place;

/** Turns offsets of a text into lines and columns; its lines are counted once. */
export const placing = (text: string): Placing => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (spot) => {
    if (spot.kind === 'line') return { file: spot.file, line: spot.line, column: spot.column };
    const offset = Math.max(spot.offset, 0);
    const line = lineOf(starts, offset);
    return { file: spot.file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
};

const lineOf = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
