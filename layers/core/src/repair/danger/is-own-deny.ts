import type { PolicyType } from '@whydenied/iam';
import { type Reading, valuesTold } from '../../intake/index.ts';

type Guard = { readonly policyType: PolicyType; readonly policy: string; readonly sid?: unknown };

/** Whether the person says that a Deny, or a limit, is theirs: in words for all of it or for this kind of policy, or by the name of this policy or of this statement. */
export const isOwnDeny = (facts: Reading, { policyType, policy, sid }: Guard): boolean => {
  if (valuesTold(facts, 'ownDeny').some((words) => isOfKind(words, policyType))) return true;
  const names = [policy, policy.slice(policy.lastIndexOf('/') + 1), sid];
  return valuesTold(facts, 'ownPolicy').some((name) => names.includes(name));
};

/** `the boundary is ours` says nothing of the policy of an endpoint. */
const isOfKind = (words: string, policyType: PolicyType): boolean => {
  const said = Object.entries(kinds).filter(([, naming]) => naming.test(words));
  return said.length === 0 || said.some(([kind]) => kind === policyType);
};

const kinds: Readonly<Record<PolicyType, RegExp>> = {
  identity: /(?<![\w-])(?:identity(?:-based)?|inline|iam|role|user|group)(?:['’]s)?(?![\w-])/i,
  resource: /(?<![\w-])(?:resource(?:-based)?|bucket|key|queue|topic|trust|secret|repository)(?:['’]s)?(?![\w-])/i,
  permissionsBoundary: /(?<![\w-])boundary(?:['’]s)?(?![\w-])/i,
  session: /(?<![\w-])session(?:['’]s)?(?![\w-])/i,
  serviceControl: /(?<![\w-])(?:scps?|service control|organi[sz]ation)(?:['’]s)?(?![\w-])/i,
  resourceControl: /(?<![\w-])(?:rcps?|resource control)(?:['’]s)?(?![\w-])/i,
  vpcEndpoint: /(?<![\w-])endpoint(?:['’]s)?(?![\w-])/i,
};
