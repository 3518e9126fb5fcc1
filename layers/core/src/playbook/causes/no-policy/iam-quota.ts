import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const iamQuota: Cause = {
  id: 'IAM_QUOTA',
  isListed: false,
  title: 'A quota of IAM’s own is reached: a policy is too large, or there are too many',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['iamQuota'],
      confidence: 'certain',
      because: 'the size or the number is refused, which is no question of rights',
    }),
  remedy: (clues) => noChange(...stepsFor(clues).map((step) => [step] as const)),
};

type Steps = readonly string[];

const stepsFor = (clues: Clues): Steps => steps.find(([sign]) => sign.test(saidOf(clues)))?.[1] ?? fewer;

const saidOf = ({ facts }: Clues): string =>
  facts.errors.find(({ failure }) => failure === 'iamQuota')?.message?.toLowerCase() ?? '';

const noRight = 'no right needs to be asked for: nobody was refused';

const fewer: Steps = ['delete what is no longer used, or ask for a higher quota of IAM in Service Quotas', noRight];

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
const steps: readonly (readonly [RegExp, Steps])[] = [
  [
    /aclsizeper/,
    [
      'shorten the trust policy: one statement for several principals, fewer of them, or a condition (`aws:PrincipalArn`, `aws:PrincipalOrgID`) in their place; its length can be raised in Service Quotas',
      noRight,
    ],
  ],
  [
    /policiesper/,
    [
      'join policies, or put some of it into an inline policy beside them; how many a role takes can be raised in Service Quotas',
      noRight,
    ],
  ],
  [
    /can have up to/,
    ['delete a version that is not the default one (`aws iam delete-policy-version`), then write the new one', noRight],
  ],
  [
    /final policy size/,
    [
      'let one statement of the function’s policy stand for many: a `SourceArn` with a wildcard for one API or bus, in place of a statement for each route or rule',
      noRight,
    ],
  ],
  [
    /policy ?size/,
    [
      'shrink the policy (one ARN with a wildcard for things named alike, `function:tool-*`; statements with the same actions joined) or split it over several managed policies: the 6,144 characters of one cannot be raised, and no right needs to be asked for',
    ],
  ],
];
