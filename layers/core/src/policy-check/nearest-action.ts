import { actionsOf } from '../catalog/index.ts';

/** The action of the same service whose name is fewest changes away, or else has all its words and fewest besides; null: none is near. */
export const nearestAction = (action: string): string | null => {
  const [prefix = '', name = ''] = action.toLowerCase().split(':');
  const near = actionsOf(prefix)
    .map((known) => ({ known, far: distance(name, known.slice(known.indexOf(':') + 1).toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(name.length / 4)))
    .toSorted((one, other) => one.far - other.far);
  return near[0]?.known ?? fuller(action, actionsOf(prefix));
};

/** `InvokeAgentRuntime` of `InvokeRuntime`. */
const fuller = (action: string, all: readonly string[]): string | null => {
  const wanted = wordsOf(action);
  const having = all
    .map((known) => ({ known, words: wordsOf(known) }))
    .filter(({ words }) => holdsInOrder(words, wanted))
    .toSorted((one, other) => one.words.length - other.words.length || one.known.length - other.known.length);
  return wanted.length === 0 ? null : (having[0]?.known ?? null);
};

const wordsOf = (action: string): readonly string[] =>
  action
    .slice(action.indexOf(':') + 1)
    .slice(0, longest)
    .match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)
    ?.map((word) => word.toLowerCase()) ?? [];

const holdsInOrder = (words: readonly string[], wanted: readonly string[]): boolean => {
  let met = 0;
  for (const word of words) if (word === wanted[met]) met += 1;
  return met === wanted.length;
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
