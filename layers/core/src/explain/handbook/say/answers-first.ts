import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { NearAnswer } from '../lookup/nearest-of.ts';
import { questionsIn } from '../read/questions-in.ts';
import { asksBareName, asksWhatIs } from './asks-what-is.ts';
import { fitOpening } from './fit-opening.ts';
import { pickAnswers } from './pick-answers.ts';

/** What is answered to a question about a page first: what fits the whole best, what fits each of its parts, what fits the whole nearly as well. */
export const answersFirst = (question: string, page: string): readonly string[] => {
  const all = nearestAnswers(question);
  const whole = pickAnswers(asksWhatIs(question) ? all.filter(tellsOf(question)) : all, [page], question);
  const parts = questionsIn(question);
  if (parts.length < 2) return whole;
  const ofParts = parts.flatMap((part) => {
    const near = nearestAnswers(part);
    // A later part says "it" of what the first is about.
    const own = near.find(({ answer, fit }) => answer.page === page && fit >= ofPage);
    const best = own ?? near[0];
    return best !== undefined && best.fit >= (own === undefined ? fitting : ofPage)
      ? [fitOpening(best.answer.says, part, best.fit)]
      : [];
  });
  return [...new Set([...whole.slice(0, 1), ...ofParts, ...whole])].slice(0, most);
};

// Who asks what something is gets no yes or no to what was not asked; of a bare name ("what is a trust policy?") one was never asked, nor a list of actions.
const tellsOf = (question: string): ((near: NearAnswer) => boolean) =>
  asksBareName(question)
    ? ({ answer }) => !/^(?:\*\*(?:No|Yes|Never|Both)\b|(?:\*\*)?`)/.test(answer.says)
    : ({ answer, fit }) => fit >= wordForWord || !/^\*\*(?:No|Yes|Never)\b/.test(answer.says);
const wordForWord = 0.95;

const fitting = 0.5;
const ofPage = 0.3;
const most = 3;
