import { actionsOf } from '../../catalog/index.ts';

const most = 3;

/** The actions of the same service whose names are nearest to one that AWS does not have: same words, then fewest changed letters. */
export const nearestActions = (action: string): readonly string[] => {
  const [prefix = '', name = ''] = action.split(':');
  const words = wordsOf(name);
  return actionsOf(prefix)
    .map((known) => ({ known, distance: distanceTo(name, words, known.slice(prefix.length + 1)) }))
    .filter(({ distance }) => distance < 0.35)
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
    .slice(0, most)
    .map(({ known }) => known);
};

const wordsOf = (name: string): readonly string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name]).map((word) => word.toLowerCase());

/** 0 for the same, 1 for nothing in common. */
const distanceTo = (name: string, words: readonly string[], known: string): number => {
  const own = wordsOf(known);
  const shared = words.filter(
    (word) => own.includes(word) || own.includes(`${word}s`) || own.includes(word.replace(/s$/, '')),
  ).length;
  const byWords = 1 - (2 * shared) / (words.length + own.length);
  if (words[0] !== own[0] && shared === 0) return 1;
  const byLetters = letters(name.toLowerCase(), known.toLowerCase()) / Math.max(name.length, known.length);
  return Math.min(byWords, byLetters);
};

/** Levenshtein's distance, one row at a time. */
const letters = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[right.length] ?? 0;
};
