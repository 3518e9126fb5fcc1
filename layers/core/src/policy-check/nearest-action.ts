import { actionsOf } from '../catalog/index.ts';

/** The action of the same service whose name is fewest changes away; null: none is near. */
export const nearestAction = (action: string): string | null => {
  const [prefix = '', name = ''] = action.toLowerCase().split(':');
  const near = actionsOf(prefix)
    .map((known) => ({ known, far: distance(name, known.slice(known.indexOf(':') + 1).toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(name.length / 4)))
    .toSorted((one, other) => one.far - other.far);
  return near[0]?.known ?? null;
};

/** Levenshtein's distance; names are bounded, so the square is too. */
const distance = (one: string, other: string): number => {
  if (one.length > longest || Math.abs(one.length - other.length) > longest / 4) return longest;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= other.length; at += 1)
      next.push(
        Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? longest;
};

const longest = 80;
