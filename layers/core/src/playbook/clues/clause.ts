import type { PolicyType } from '@whydenied/iam';
import type { DenyingLayer } from './clues.ts';

// The kinds of policy in AWS's sentence: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const kinds: readonly (readonly [string, PolicyType])[] = [
  ['service control policy', 'serviceControl'],
  ['resource control policy', 'resourceControl'],
  ['vpc endpoint policy', 'vpcEndpoint'],
  ['permissions boundary', 'permissionsBoundary'],
  ['session policy', 'session'],
  ['resource-based policy', 'resource'],
  ['role trust policy', 'resource'],
  ['identity-based policy', 'identity'],
];

/** What the end of AWS's sentence says where its beginning was cut off; lower case. */
export const readClause = (text: string): DenyingLayer | null => {
  for (const [words, policyType] of kinds) {
    if (text.includes(`because no ${words} allows`)) return { kind: 'implicit', policyType, saidBy: 'message' };
    const isExplicit = ['a', 'an', 'the'].some((article) => text.includes(`explicit deny in ${article} ${words}`));
    if (isExplicit) return { kind: 'explicit', policyType, saidBy: 'message' };
  }
  return null;
};

/** The action of `allows the X action`, which a cut sentence still names; lower case. */
export const readClauseAction = (text: string): string | null => {
  const at = text.indexOf(' allows the ');
  if (at === -1) return null;
  const [action = '', noun = ''] = text.slice(at + ' allows the '.length, at + 200).split(' ', 2);
  return noun.startsWith('action') && action.includes(':') ? action : null;
};
