import { plainLetters } from '../reading/notions-in.ts';
import { wordsOfChange } from './words-of-change.data.ts';

export type SaidOfChange = {
  readonly has: (...words: readonly (keyof typeof wordsOfChange)[]) => boolean;
  /** The whole message in small letters without accents. */
  readonly text: string;
};

/** What a message says of a change to a fix. */
export const saidIn = (message: string): SaidOfChange => {
  const text = plainLetters(message.slice(0, longest));
  return { has: (...words) => words.every((word) => patternOf(word).test(text)), text };
};

const longest = 600;

const patterns = new Map<string, RegExp>();

const patternOf = (word: keyof typeof wordsOfChange): RegExp => {
  const known = patterns.get(word) ?? new RegExp(wordsOfChange[word], 'u');
  patterns.set(word, known);
  return known;
};
