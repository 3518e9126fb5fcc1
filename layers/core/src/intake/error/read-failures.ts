import { asciiLower } from '../clean/ascii-lower.ts';
import type { CleanText } from '../clean/clean-text.ts';
import { endOfParagraph } from './end-of-paragraph.ts';
import { type FailureSentence, failureSentences } from './failure-sentences.ts';
import { iamQuotaSentences } from './iam-quota-sentences.ts';
import { otherSystemSentences } from './other-system-sentences.ts';
import { noError, type PlacedError } from './placed-error.ts';

const farthest = 300;
// Nobody reads the same sentence a twentieth time
const most = 20;

/** Every sentence of a failure that is no policy's: of a client without Region, of a browser, of a gateway, of an authorizer. */
export const readFailures = (text: CleanText): PlacedError[] => {
  const lower = asciiLower(text.plain);
  return [...failureSentences, ...iamQuotaSentences, ...otherSystemSentences]
    .flatMap((sentence) => placesOf(sentence, lower).map((at) => toError(text, sentence, at)))
    .sort((a, b) => a.start - b.start);
};

const placesOf = ({ words }: FailureSentence, lower: string): number[] =>
  words.flatMap((all) => placesOfAll(all, lower));

/** Where the first of the words stands with the others behind it, at the edge of a word. */
const placesOfAll = ([lead = '', ...others]: readonly string[], lower: string): number[] => {
  const found: number[] = [];
  for (let at = lower.indexOf(lead); at !== -1 && found.length < most; at = lower.indexOf(lead, at + lead.length)) {
    if (isLetter(lower[at - 1]) && isLetter(lead[0])) continue;
    const window = others.length === 0 ? '' : lower.slice(at + lead.length, at + farthest);
    if (others.every((words) => window.includes(words))) found.push(at);
  }
  return found;
};

const isLetter = (character: string | undefined): boolean => /[a-z]/.test(character ?? ' ');

const toError = ({ plain, starts }: CleanText, { failure, kind }: FailureSentence, at: number): PlacedError => {
  const end = Math.min(endOfParagraph(starts, plain.length, at), at + farthest);
  return { start: at, end, error: { ...noError, kind, failure, message: plain.slice(at, end).trim() } };
};
