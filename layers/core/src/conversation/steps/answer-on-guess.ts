import { askHandbook } from '../../explain/index.ts';
import type { Answered } from '../question.ts';
import type { Asked } from '../step.ts';

/** What a page answers nearly word for word to what was written, where the cause is not certain: it is said first; empty: none does. */
export const answerOnGuess = ({ facts }: Asked, { answer }: Answered): string => {
  if (answer.cause.confidence === 'certain' || facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return '';
  // Few words say the same of two directions: "Lambda cannot invoke Bedrock".
  if (facts.text.length < enough) return '';
  const told = askHandbook(facts.text.slice(0, longest), null);
  return told !== null && (told.kind === 'page' || told.kind === 'correction') && told.fit >= near
    ? (told.reply.split('\n\n')[0] ?? '')
    : '';
};

const longest = 1_000;
const enough = 70;
const near = 0.68;
