import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llInvalidPolicyOrArn: Cause = {
  id: 'LL_INVALID_POLICY_OR_ARN',
  title: 'A policy or ARN was refused when it was written; nothing was authorised yet',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
  evidence: ['validate the document', 'partition (aws, aws-us-gov, aws-cn)'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['documentInvalid'],
      because: 'the document or ARN itself is invalid: quotes, JSON inside JSON, or the partition',
    }),
  remedy: () =>
    noChange(
      [
        'validate the document before it is stored',
        'aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document file://policy.json',
      ],
      ['use the partition of the Region: aws, aws-us-gov or aws-cn'],
    ),
};
