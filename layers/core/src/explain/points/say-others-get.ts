import type { PolicyType } from '@whydenied/iam';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { deniedOf } from './denied-of.ts';

/**
 * What the others that share a limit get by what is added to it: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html,
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const sayOthersGet = (policyType: PolicyType, explained: Explained): string => {
  const { action } = deniedOf(explained);
  const call = action === null ? 'this call' : codeSpan(action);
  return [
    `**Nothing by itself:** ${policyKindWords(policyType)} grants nothing, it only lets through. Of the others that are under it, those may then make ${call} whose own policy, or the resource’s, allows it already; a wide one (a managed policy, a ${codeSpan('*')}) is enough for that. Whoever has no such Allow gets nothing.`,
    `**So name the one resource in it, not ${codeSpan('*')}:** then a wide Allow elsewhere reaches this one and no other. ${lists[policyType] ?? ''}`.trim(),
  ].join('\n\n');
};

const lists: Readonly<Partial<Record<PolicyType, string>>> = {
  permissionsBoundary:
    'Who has it: `aws iam list-entities-for-policy --policy-arn ARN --policy-usage-filter PermissionsBoundary`; the policies of these decide who of them gets in.',
  serviceControl: 'Whom it is attached to: `aws organizations list-targets-for-policy --policy-id ID`.',
  resourceControl: 'Whom it is attached to: `aws organizations list-targets-for-policy --policy-id ID`.',
};
