import type { HandbookAnswer, HandbookQuestion, HandbookThread } from '../thread.ts';
import { arrowsOf } from './arrows-of.ts';
import { asksNext, asksPractice } from './asks-practice.ts';
import { type Graded, grade } from './grade.ts';
import { isAnswer } from './is-answer.ts';
import { nextRound } from './next-round.ts';
import type { PracticeState } from './practice-state.ts';
import { sayRound } from './say-round.ts';
import { wiringAbout } from './wiring-about.ts';
import { wiringsOfSubjects } from './wirings.data.ts';

/** Opens a round of practice, grades an answer to one, or goes on to the next; null when the text is about something else. */
export const answerPractice = (said: {
  readonly plain: string;
  readonly thread: HandbookThread | null;
}): HandbookAnswer | null => {
  const { plain, thread } = said;
  const state = thread?.practice ?? null;
  if (state?.isAside === true && !goesBack.test(plain) && !asksPractice(plain)) return null;
  if (state !== null && !asksPractice(plain)) {
    if (asksNext(plain)) return open(nextRound(state.round + 1, ofSubject(state)));
    return isAnswer(plain) ? graded(state, plain) : null;
  }
  if (!asksPractice(plain)) return null;
  const about = thread === null || state !== null ? null : wiringAbout(thread.pages);
  return open(nextRound(state === null ? 0 : state.round + 1, about));
};

// "Back to the quiz: 3", "arrow 2", "solution", "next".
const goesBack =
  /\b(?:back to (?:the |your )?(?:quiz|question|exercise|practice)|zurück zum (?:quiz|rätsel)|retour au quiz|volviendo al quiz)\b|^(?:arrow|pfeil|flèche|flecha|freccia)? ?[1-9](?![\d\w])|^(?:solution|hint|next)\W*$/;

/** A round on somebody's own subject is followed by another of it. */
const ofSubject = ({ wiring }: PracticeState): string | null =>
  wiringsOfSubjects.some(({ id }) => id === wiring) ? wiring : null;

const open = (state: PracticeState): HandbookAnswer =>
  answer(state, { reply: sayRound(state), page: arrowsOf(state).arrows[state.arrow]?.page ?? '', isSettled: false });

const graded = (state: PracticeState, text: string): HandbookAnswer | null => {
  const result = grade(state, text);
  return result === null ? null : answer(state, result);
};

// The round stays in the thread after its solution: "next" counts on from it.
const answer = (state: PracticeState, { reply, page, isSettled }: Graded): HandbookAnswer => ({
  reply,
  kind: 'practice',
  pages: [page],
  isNamed: true,
  probability: 1,
  fit: 0,
  question: isSettled ? another : whichArrow(arrowsOf(state).arrows.length),
  thread: { pages: [page], question: 'practice', practice: state },
});

const next = { label: 'Next', says: 'next' };

const whichArrow = (count: number): HandbookQuestion => ({
  ask: 'Which arrow fails, and why?',
  because: 'exactly one of its statements is broken',
  command: null,
  choices: [
    ...Array.from({ length: count }, (_, at) => ({ label: `Arrow ${at + 1}`, says: `Arrow ${at + 1}` })),
    { label: 'Hint', says: 'Give me a hint' },
    { label: 'Solution', says: 'solution' },
    next,
  ],
});

const another: HandbookQuestion = {
  ask: 'Another round?',
  because: 'each breaks another statement',
  command: null,
  choices: [next],
};
