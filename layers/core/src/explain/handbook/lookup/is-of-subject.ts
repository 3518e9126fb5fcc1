import { rankIntents } from '../../../recognise/index.ts';
import { findPhrase } from './find-phrase.ts';
import { namedPages } from './named-pages.ts';
import { nearestAnswers } from './nearest-answers.ts';
import { sharedWords, subjectWords } from './subject-words.data.ts';

/**
 * Whether a plain text has a word of the subject, or two that everyday life shares with it; one shared word suffices in what reads
 * like a question about concepts. What has none is about something else, however much it reads like one.
 */
export const isOfSubject = (text: string): boolean => {
  if (subjectWords.some((word) => findPhrase(text, word) !== -1) || names.test(text)) return true;
  if (namedPages(text).some(({ isWeak }) => !isWeak)) return true;
  const fit = nearestAnswers(text)[0]?.fit ?? 0;
  if (fit >= plain) return true;
  const shared = new Set(sharedWords.filter((word) => findPhrase(text, word) !== -1)).size;
  const [first] = rankIntents(text);
  if (shared === 0) return fit >= likely && first?.kind === 'concept' && first.probability >= certain;
  if (fit >= resembling) return true;
  return first?.kind === 'offSubject'
    ? shared >= 2 && first.probability < certain
    : shared >= 2 || first?.kind === 'concept';
};

/** Whether a plain text names no thing of the subject, however much it asks. */
export const namesNothing = (text: string): boolean =>
  !names.test(text) &&
  namedPages(text).length === 0 &&
  ![...subjectWords, ...sharedWords].some((word) => findPhrase(text, word) !== -1);

const certain = 0.6;
/** Of an answer: it is what is asked. */
const plain = 0.6;
/** Of an answer: it may be, if the question reads like one about concepts. */
const likely = 0.44;
/** Beside a word that may be of the subject. */
const resembling = 0.42;

// An action, an AWS policy, a model, a Region.
const names =
  /\b(?:[a-z][a-z0-9-]{1,30}:[a-z*][a-z]{2,40}|amazon(?:bedrock|s3|q|ec2|sns|sqs|dynamodb)[a-z]{0,60}|aws[a-z]{4,60}|(?:amazon|anthropic|meta|mistral|cohere)\.[a-z0-9-]{3,40}|(?:us|eu|ap|ca|sa|me|af|il)-[a-z]{4,9}-\d)\b/;
