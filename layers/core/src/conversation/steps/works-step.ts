import { sayWorks } from '../../explain/index.ts';
import type { Case } from '../conversation.ts';
import type { Step } from '../step.ts';
import { alone, type Taken, withCase } from './keep-turn.ts';
import { toldBeside } from './told-beside.ts';

/** The call goes through: the case is settled and closed, and kept for questions about it. */
export const worksStep = ({ asked, conversation }: Taken, at: number): Step => {
  const current = conversation.cases[at] as Case;
  const { outcome } = current;
  const settled = outcome === null ? current.settled : [...current.settled, outcome];
  const kept = withCase(conversation, at, {
    ...current,
    settled,
    outcome: outcome === null ? null : { ...outcome, question: null },
  });
  const words = [sayWorks(outcome), toldBeside(asked.facts, { least: leastBeside })].filter((each) => each !== null);
  return alone('report', words.join('\n\n'), { asked, conversation: { ...kept, open: null } });
};

// What else is asked is asked in few words.
const leastBeside = 0.42;
