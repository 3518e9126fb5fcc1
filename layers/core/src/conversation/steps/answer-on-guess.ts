import { contradiction, type HandbookAnswer } from '../../explain/index.ts';
import type { Answered } from '../question.ts';
import { asksSomething } from '../reading/asks-something.ts';
import type { Asked } from '../step.ts';

/**
 * What a page answers to the words that a failure is told with: `first` where it fits nearly word for word and the cause is not
 * certain, `beside` where a question was asked and the cause leaves room for it; the page itself is not told. null: none does.
 */
export const answerOnGuess = (
  told: HandbookAnswer | null,
  { facts }: Asked,
  { answer }: Answered,
): { readonly place: 'first' | 'beside'; readonly text: string } | null => {
  if (told === null) return null;
  // A failure is no belief: its teller is not contradicted.
  const text = (told.reply.split('\n\n', 1)[0] ?? '').replace(contradiction, '');
  const { confidence } = answer.cause;
  const isSaid = confidence === 'certain' || facts.denials.some(({ statedBy }) => statedBy === 'sentence');
  // Few words say the same of two directions: "Lambda cannot invoke Bedrock".
  if (!isSaid && facts.text.length >= enough && told.fit >= near) return { place: 'first', text };
  if (!asksSomething(facts.text) || (confidence !== 'possible' && told.fit < wellFitting)) return null;
  return { place: 'beside', text };
};

const enough = 70;
const near = 0.68;
const wellFitting = 0.6;
