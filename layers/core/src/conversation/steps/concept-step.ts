import type { HandbookAnswer, HandbookThread } from '../../explain/index.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { Step } from '../step.ts';
import { answersOf } from './answers-of.ts';
import { alone, type Taken } from './keep-turn.ts';

/** A page of the handbook, a comparison, an exam question or a round of practice: the case that is open stays so. */
export const conceptStep = ({ asked, conversation }: Taken, told: HandbookAnswer): Step => {
  const isBetween = conversation.open !== null && !notionsIn(proseOf(asked.facts)).has('whatIs');
  const words = isBetween ? inShort(told) : told.reply;
  return {
    ...alone('concept', words, {
      asked,
      conversation: { ...conversation, thread: withPractice(told.thread, conversation.thread) },
    }),
    ...(told.question === undefined ? {} : { questions: [told.question] }),
  };
};

/** A round of practice that waits stays in the thread behind a question beside it. */
const withPractice = (thread: HandbookThread, before: unknown): HandbookThread => {
  const practice = (before as HandbookThread | null)?.practice ?? null;
  return thread.practice !== null || practice === null
    ? thread
    : { ...thread, practice: { ...practice, isAside: true } };
};

/** In the middle of a case only what was asked, with its source: the page is a question away. */
export const inShort = (told: HandbookAnswer): string => {
  const source = told.reply.split('\n\n').at(-1) ?? '';
  if (told.kind !== 'page' || told.fit < answering || !/^AWS: \[/.test(source)) return told.reply;
  return `${answersOf(told)}\n\n${source}`;
};

// Below it the first paragraph is no answer.
const answering = 0.5;
