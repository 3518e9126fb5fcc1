import { labelWords, policyNouns } from './telling-words.data.ts';

const known = new Set(
  Object.values(labelWords)
    .flat()
    .map((word) => word.toLowerCase()),
);
const nouns = Object.values(policyNouns).flat();

export const isPolicyNoun = (word: string): boolean => nouns.some((noun) => word.toLowerCase().endsWith(noun));

export const isLabelWord = (word: string): boolean => known.has(word.toLowerCase());

/** A name has a sign that words have not, `TeamLimit`, `app-limit_2`; what kind it is of has none beyond its hyphen, `identity-based`, and a version is no name. */
export const isLikeName = (word: string): boolean =>
  /[\d_/+=@]|\w-\w|[a-z][A-Z]/.test(word) &&
  !/^v?[\d.-]+$/.test(word) &&
  !word.split('-').every((part) => isLabelWord(part) || isPolicyNoun(part));
