import { type Clues, serviceTopic } from '../playbook/index.ts';
import type { Ranked } from './rank-causes.ts';

/** Whether a recognition rests on AWS's own sentence, on what an engine decided with shown policies, or on the person's pick. */
export const restsOnAws = ({ cause, recognition }: Ranked, { denial, main, facts, topic }: Clues): boolean => {
  if (facts.told.some(({ sign, value }) => sign === 'causeNamed' && value === cause.id)) return true;
  if (recognition.tier === 'sentence' || (recognition.places ?? []).length > 0) return true;
  if (main?.decision != null && main.decision.decision !== 'allowed') return true;
  if (topic !== null && topic === serviceTopic(facts)) return true;
  return denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail' || denial?.statedBy === 'serviceSentence';
};
