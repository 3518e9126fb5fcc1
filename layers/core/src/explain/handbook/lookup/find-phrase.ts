/** Where a phrase in small letters stands in a plain text as whole words (an s may follow), at a place or behind it; -1: nowhere. Scripts without blanks need no edges. */
export const findPhrase = (text: string, phrase: string, from = 0): number => {
  const isSpaced = /[a-z0-9]/.test(phrase);
  for (let at = text.indexOf(phrase, from); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!isSpaced || (isEdge(text[at - 1]) && isEnd(text, at + phrase.length))) return at;
  }
  return -1;
};

const isEnd = (text: string, end: number): boolean =>
  isEdge(text[end]) || (text[end] === 's' && isEdge(text[end + 1])) || text.startsWith("'s", end);

const isEdge = (character: string | undefined): boolean =>
  character === undefined || !/[a-z0-9_à-öø-ÿ]/.test(character);
