import type { Point } from './drawable.ts';

/** A way through points as SVG path data: level at each, and bent between two of different height. */
export const wayThrough = ([first, ...rest]: readonly Point[]): string => {
  if (first === undefined) return '';
  let before = first;
  const bends = rest.map((point) => {
    const middle = (before.x + point.x) / 2;
    const bend =
      before.y === point.y
        ? `L${point.x},${point.y}`
        : `C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`;
    before = point;
    return bend;
  });
  return `M${first.x},${first.y} ${bends.join(' ')}`;
};
