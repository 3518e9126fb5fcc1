import type { HandbookAnswer, HandbookThread } from '../thread.ts';
import { arrowsOf } from './arrows-of.ts';
import { asksNext, asksPractice } from './asks-practice.ts';
import { grade } from './grade.ts';
import { nextRound } from './next-round.ts';
import type { PracticeState } from './practice-state.ts';
import { sayRound } from './say-round.ts';

/** Opens a round of practice, grades an answer to one, or goes on to the next; null when the text is about something else. */
export const answerPractice = (said: {
  readonly plain: string;
  readonly thread: HandbookThread | null;
}): HandbookAnswer | null => {
  const { plain, thread } = said;
  const state = thread?.practice ?? null;
  if (state !== null && !asksPractice(plain)) {
    if (asksNext(plain)) return open(nextRound(state.round + 1));
    return plain.length > longestAnswer ? null : graded(state, plain);
  }
  return asksPractice(plain) ? open(nextRound(state === null ? 0 : state.round + 1)) : null;
};

const longestAnswer = 400;

const open = (state: PracticeState): HandbookAnswer =>
  answer(state, sayRound(state), arrowsOf(state).arrows[state.arrow]?.page ?? '');

const graded = (state: PracticeState, text: string): HandbookAnswer | null => {
  const result = grade(state, text);
  return result === null ? null : answer(state, result.reply, result.page);
};

// The round stays in the thread after its solution: "next" counts on from it.
const answer = (state: PracticeState, reply: string, page: string): HandbookAnswer => ({
  reply,
  kind: 'practice',
  pages: [page],
  isNamed: true,
  probability: 1,
  fit: 0,
  thread: { pages: [page], question: 'practice', practice: state },
});
