/**
 * The part of a message that is the service's own: what a person says behind it in the same paragraph is theirs, in whatever
 * language. AWS never says "my", and never asks. Linear in the text.
 */
export const ownWords = (message: string): string => {
  const looked = message.slice(0, farthest);
  const mark = person.exec(looked);
  if (mark === null) return message;
  const before = looked.slice(0, mark.index);
  const from = endOfSentence(before) ?? (isUnspaced.test(mark[0]) ? message.length : endOfClause(before));
  return message.slice(0, from).trimEnd();
};

const farthest = 2_000;

const letters = String.raw`\p{L}\p{N}_'"./:@-`;
const words = [
  ...["I|I'm|I've|I'd|my|our|me|[Ww]e(?! (?:can't|cannot|could|are|were|encountered|have detected|do not))"],
  ...['[Ii]ch|[Mm]ein\\p{L}{0,2}|[Ww]ir|[Uu]nser\\p{L}{0,2}|aber|[Jj]e|mon|mes|nous|notre|mais|alors'],
  ...['mi|pero|nuestr\\p{L}{1,2}|meu|minha|mas|noss[oa]|mio|mia|nostr[oa]|però'],
].join('|');
const unspaced = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;
const isUnspaced = new RegExp(unspaced);
/** A word that only a person says of themselves, a question, a sign of Chinese or Japanese. */
const person = new RegExp(String.raw`(?<![${letters}])(?:${words})(?![${letters}])|\p{L}\?(?=\s|$)|${unspaced}`, 'u');

/** Behind the last full sentence or quote; null: there is none. */
const endOfSentence = (before: string): number | null => {
  const ends = [...before.matchAll(/[.!)"'](?=\s)/g)];
  const last = ends.at(-1);
  return last === undefined ? null : last.index + 1;
};

/** Behind what is said before `but`, `and`, `since`: where no sentence ends, a clause does. */
const endOfClause = (before: string): number => {
  const ends = [...before.matchAll(/\s(?:but|and|since|while|when|although|und|obwohl|et|y|e|ma)(?=\s)/g)];
  const last = ends.at(-1);
  return last === undefined || before.length - last.index > nearest ? before.length : last.index;
};

const nearest = 40;
