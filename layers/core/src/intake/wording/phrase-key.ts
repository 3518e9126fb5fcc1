// As much of a word as phrases are kept under.
export const startLength = 3;

/** The key of phrases whose first word is this and no longer one: no word begins with a blank. */
export const wholeWord = (word: string): string => ` ${word}`;
