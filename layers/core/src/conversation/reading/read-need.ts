import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readCalls } from '../told/read-calls.ts';
import { readFamily } from '../told/read-models.ts';
import type { Said } from './notions-in.ts';

/** Whether a message says what a checked policy is used for: an operation or an action, where no denial is under discussion. */
export const readNeed = (facts: Facts, said: Said, current: Case): boolean => {
  if (current.outcome !== null || current.evidence.policies.length === 0) return false;
  // "So no PassRole needed?" asks of the policy and says no use of it.
  const { modelIds, arns, regions } = facts.mentions;
  if (/[?？]\s*$/.test(facts.text) && modelIds.length + arns.length + regions.length === 0) return false;
  const names = readCalls(facts).length + facts.mentions.modelIds.length + facts.mentions.arns.length;
  return names > 0 || readFamily(facts.text) !== null || (said.has('smaller') && said.hasAny('subject', 'model'));
};
