import { type NearAnswer, nearestAnswers } from '../lookup/nearest-answers.ts';
import { questionsIn } from '../read/questions-in.ts';
import { pickAnswers } from './pick-answers.ts';

/** What is answered to a question first: what fits the whole best, then what fits each of its parts. */
export const answersFirst = (question: string, answers: readonly NearAnswer[]): readonly string[] => {
  const whole = pickAnswers(answers);
  const parts = questionsIn(question);
  if (parts.length < 2) return whole;
  const page = answers[0]?.answer.page;
  const ofParts = parts.flatMap((part) => {
    const near = nearestAnswers(part);
    // A later part says "it" of what the first is about.
    const own = near.find(({ answer, fit }) => answer.page === page && fit >= ofPage);
    const best = own ?? near[0];
    return best !== undefined && best.fit >= (own === undefined ? fitting : ofPage) ? [best.answer.says] : [];
  });
  return [...new Set([...whole.slice(0, 1), ...ofParts])].slice(0, most);
};

const fitting = 0.5;
const ofPage = 0.3;
const most = 3;
