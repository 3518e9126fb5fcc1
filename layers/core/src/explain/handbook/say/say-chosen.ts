import type { PageAnswer } from '../answers/page-answer.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { pageOf } from '../page-of.ts';
import { questionsIn } from '../read/questions-in.ts';
import type { HandbookAnswer } from '../thread.ts';
import { sayPage } from './say-page.ts';

/** What may answer a question instead of what is told: the nearest to the whole, and to each of its parts; none where nothing was looked up, or where it is asked word for word. */
export const otherAnswers = (told: HandbookAnswer, question: string): readonly PageAnswer[] => {
  if (!lookedUp.has(told.kind)) return [];
  const [nearest] = nearestAnswers(question);
  if (nearest === undefined || nearest.fit >= wordForWord) return [];
  const parts = questionsIn(question);
  const near = [
    ...nearestAnswers(question).slice(0, ofWhole),
    ...(parts.length < 2 ? [] : parts.flatMap((part) => nearestAnswers(part).slice(0, ofPart))),
  ].map(({ answer }) => answer);
  return [...new Set(near)].filter(({ says }) => !told.reply.includes(says)).slice(0, most);
};

const lookedUp: ReadonlySet<HandbookAnswer['kind']> = new Set(['page', 'seeing', 'belief', 'listed', 'comparison']);
const wordForWord = 0.95;
const ofWhole = 10;
const ofPart = 3;
const most = 12;

type Chosen = Pick<PageAnswer, 'page' | 'says'>;

/** The answers that were chosen in the place of what was told, with the page of the first; what is asked next goes on from there. */
export const sayChosen = (
  told: HandbookAnswer,
  [first, ...others]: readonly [Chosen, ...Chosen[]],
  question: string,
): HandbookAnswer => {
  const page = pageOf(first.page);
  if (page === null) throw new Error(`bug: an answer of no page: ${first.page}`);
  const chosen = [first, ...others].map(({ says }) => says);
  return {
    ...told,
    reply: sayPage(page, { question, wantsExample: false, chosen }),
    kind: 'page',
    pages: [page.id],
    thread: { ...told.thread, pages: [...new Set([page.id, ...others.map((each) => each.page)])] },
  };
};
