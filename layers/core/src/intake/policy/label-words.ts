import { labelWords, policyNouns, unrealWords } from './telling-words.data.ts';

const known = new Set(
  Object.values(labelWords)
    .flat()
    .map((word) => word.toLowerCase()),
);
const nouns = Object.values(policyNouns).flat();

export const isPolicyNoun = (word: string): boolean => nouns.some((noun) => word.toLowerCase().endsWith(noun));

export const isLabelWord = (word: string): boolean => known.has(word.toLowerCase());

const unreal: ReadonlySet<string> = new Set(Object.values(unrealWords).flat());

/** Whether a part of a word says that what it names is proposed, wished for or gone. */
export const isUnreal = (word: string): boolean =>
  word.split(/[-_/.+=@]|(?<=[a-z])(?=[A-Z])/).some((part) => unreal.has(part.toLowerCase()));

/** A name has a sign that words have not, `TeamLimit`, `app-limit_2`; what kind it is of has none beyond its hyphen, `identity-based`, and a version is no name. */
export const isLikeName = (word: string): boolean =>
  /[\d_/+=@]|\w-\w|[a-z][A-Z]/.test(word) &&
  !/^v?[\d.-]+$/.test(word) &&
  !word.split('-').every((part) => isLabelWord(part) || isPolicyNoun(part));
