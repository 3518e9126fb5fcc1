import { digestOf } from './digest-of.ts';
import type { Example } from './read-examples.ts';

export const folds = 5;

/** Lines of one thread, or the same line in other words and languages, would betray each other: they share a fold where they say so. */
export const foldOf = (example: Example): number =>
  Number.parseInt(digestOf([{ ...example, id: '', text: example.thread ?? example.text, also: [] }]).slice(0, 8), 16) %
  folds;
