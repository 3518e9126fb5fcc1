import type { Language } from '../language.ts';

/**
 * One meaning and the words that say it in each language: entries stand between spaces, `_` is a space within one, `*` ends the beginning of a
 * word. A word may stand in several rows: it counts as the meaning that the sentence it renders has.
 */
export type WordRow = { readonly of: string } & Readonly<Record<Language, string>>;

/** What is done in a sentence, each with whether it is negated. */
export type DeedRow = WordRow & {
  /** It says of another deed whether it may or can be: a "not" beside either is its. */
  readonly isModal?: true;
};
