import { isAccountId, readArn } from '../../arn/index.ts';
import { tells, valuesTold } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';

/**
 * Whether whoever pastes the denial is on the caller's side: AWS gives its sentence to the caller, and nothing of the resource was shown or called theirs.
 * Who keeps the resource shows its policy, calls its account ours, or has found the call of a stranger in a log.
 */
export const speaksForCaller = (account: string, { facts, evidence, diagnosis }: Case): boolean => {
  if (tells(facts, 'strangerSeen') || facts.denials[0]?.statedBy === 'cloudTrail') return false;
  if (evidence.policies.some(({ policyType }) => policyType === 'resource')) return false;
  const owners = diagnosis.requests
    .flatMap(({ resource, resourceAccount }) => [resourceAccount, readArn(resource).account])
    .filter((owner) => owner !== null && isAccountId(owner) && owner !== account);
  const own = valuesTold(facts, 'ownAccount');
  return !owners.some((owner) => owner !== null && own.includes(owner));
};
