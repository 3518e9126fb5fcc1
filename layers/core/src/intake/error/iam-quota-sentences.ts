import type { FailureSentence } from './failure-sentences.ts';

const quotas = ['policysize', 'aclsizeper', 'policiesper', 'rolesper', 'usersper', 'groupsper', 'instanceprofilesper'];

/** How AWS says that a policy is too large, or one too many. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const iamQuotaSentences: readonly FailureSentence[] = [
  {
    failure: 'iamQuota',
    kind: 'validation',
    words: [
      ...quotas.map((quota) => ['cannot exceed quota for', quota]),
      ['maximum policy size of', 'exceeded for'],
      ['a managed policy can have up to', 'versions'],
      ['the final policy size', 'is bigger than the limit'],
    ],
  },
];
