import { contradiction, type HandbookAnswer } from '../../explain/index.ts';
import type { Answered } from '../question.ts';
import { asksSomething } from '../reading/asks-something.ts';
import type { Asked } from '../step.ts';
import { answersOf } from './answers-of.ts';

/**
 * What a page answers to the words that a failure is told with: `first` where it fits nearly word for word and the cause is not
 * certain, `beside` where a question was asked and the cause leaves room for it; the page itself is not told. null: none does.
 */
export const answerOnGuess = (
  told: HandbookAnswer | null,
  { facts }: Asked,
  { answer }: Answered,
): { readonly place: 'first' | 'beside'; readonly text: string } | null => {
  if (told === null || told.fit < fitting) return null;
  const { confidence } = answer.cause;
  const asks = asksSomething(facts.text);
  const said = asks && confidence === 'possible' ? answersOf(told) : (told.reply.split('\n\n', 1)[0] ?? '');
  // A failure is no belief: its teller is not contradicted.
  const text = said.replace(contradiction, '').replace(openQuestion.test(facts.text) ? /^\*\*No[:.]\*\* / : '', '');
  const isSaid = confidence === 'certain' || facts.denials.some(({ statedBy }) => statedBy === 'sentence');
  // Few words say the same of two directions: "Lambda cannot invoke Bedrock".
  const isEnough = wordsOf(facts.text) >= (told.fit >= plainly ? fewer : enough);
  if (!isSaid && isEnough && told.fit >= near) return { place: 'first', text };
  // Who asks, and shows nothing, gets the answer before the guess.
  if (asks && !isSaid && confidence === 'possible' && told.fit >= outright) return { place: 'first', text };
  // No policy is at fault, and a page knows why.
  if (!asks && confidence === 'certain' && !answer.isPermissionProblem && told.fit >= outright)
    return { place: 'beside', text };
  if (!asks || (confidence !== 'possible' && told.fit < wellFitting)) return null;
  return { place: 'beside', text };
};

// Who asks what is missing is not told no.
const openQuestion =
  /(?:^|[\s¿(])(?:what|why|how|which|was|warum|wieso|wie|qu[eé]|c[oó]mo|quoi|pourquoi|comment|quel|quale|cosa|perché|come|o que|por que)\s|なぜ|何が|どうすれ|为什么|什么|怎么/i;

/** How much a text says, in Latin letters: one of Japanese or Chinese says as much as two or three of them. */
const wordsOf = (text: string): number => text.length + 2 * (text.match(dense)?.length ?? 0);

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const fitting = 0.42;
const enough = 70;
const fewer = 40;
const plainly = 0.75;
const near = 0.68;
const wellFitting = 0.6;
const outright = 0.5;
