import { type Reading, tells, valuesTold } from '../../intake/index.ts';

type Guard = { readonly policy: string; readonly sid?: unknown };

/** Whether the person says that a Deny, or a limit, is theirs: in words for all of it, or by the name of this policy or of this statement. */
export const isOwnDeny = (facts: Reading, { policy, sid }: Guard): boolean => {
  if (tells(facts, 'ownDeny')) return true;
  const names = [policy, policy.slice(policy.lastIndexOf('/') + 1), sid];
  return valuesTold(facts, 'ownPolicy').some((name) => names.includes(name));
};
