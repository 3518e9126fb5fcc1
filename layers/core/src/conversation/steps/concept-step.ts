import type { HandbookAnswer } from '../../explain/index.ts';
import type { Step } from '../step.ts';
import { alone, type Taken } from './keep-turn.ts';

/** A page of the handbook, a comparison, an exam question or a round of practice: the case that is open stays so. */
export const conceptStep = ({ asked, conversation }: Taken, { reply, thread, question }: HandbookAnswer): Step => ({
  ...alone('concept', reply, { asked, conversation: { ...conversation, thread } }),
  ...(question === undefined ? {} : { questions: [question] }),
});
