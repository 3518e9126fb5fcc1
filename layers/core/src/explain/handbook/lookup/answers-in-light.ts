import type { PageAnswer } from '../answers/page-answer.ts';
import type { HandbookPage } from '../page.ts';
import { nearestAnswers } from './nearest-answers.ts';

/** What the pages told before answer to a further question: read with the page's title before it, as the person means it. */
export const answersInLight = (pages: readonly HandbookPage[], text: string): readonly PageAnswer[] => {
  const [best] = nearestAnswers(text);
  return pages.slice(0, most).flatMap(({ id, title }) => {
    const isOf = ({ answer }: { readonly answer: PageAnswer }): boolean => answer.page === id;
    const [own, light] = [nearestAnswers(text).find(isOf), nearestAnswers(`(${title}) ${text}`).find(isOf)];
    // The title alone brings every answer of its page near: the words of the question have to as well.
    const isNear = (own?.fit ?? 0) >= shared && (light?.fit ?? 0) >= Math.max(fitting, (best?.fit ?? 0) * nearlyAs);
    return light !== undefined && isNear ? [light.answer] : [];
  });
};

const most = 2;
const shared = 0.3;
const fitting = 0.65;
const nearlyAs = 0.9;
