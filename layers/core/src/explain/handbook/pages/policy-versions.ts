import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policyVersionsPage: HandbookPage = {
  id: 'policy-versions',
  title: 'Versions of a managed policy',
  definition:
    'A customer managed policy keeps up to five versions, v1, v2, …; exactly one is the **default**, and only that counts. Changing the policy makes a new version; rolling back is setting an older one as default.',
  wrong: [
    {
      belief: 'the newest version always counts',
      truth: 'The default version counts: a new one that was not set as default changes nothing.',
    },
  ],
  facts: [
    'The sixth version is refused (`LimitExceeded`) until an old one is deleted.',
    "Inline policies have no versions; the old text is gone, but for CloudTrail's `PutRolePolicy` event.",
    '`iam:SetDefaultPolicyVersion` alone can bring an old, wide version back: guard it.',
  ],
  why: 'A change that broke something can be taken back in one command.',
  check:
    '`aws iam list-policy-versions --policy-arn ARN`, back with `aws iam set-default-policy-version --policy-arn ARN --version-id v2`',

  rows: {
    where: 'on customer managed policies',
    does: 'keeps earlier texts; the default counts',
    owner: "the account's administrator",
    when: 'you change a policy, or roll back',
  },
  example: {
    says: 'Who may look at versions but not switch them.',
    policies: {
      identity: [
        policy(allow(['iam:ListPolicyVersions', 'iam:GetPolicyVersion'], 'arn:aws:iam::111122223333:policy/*')),
      ],
    },
    asks: [
      asks('allowed', [developer, 'iam:GetPolicyVersion', 'arn:aws:iam::111122223333:policy/team-boundary']),
      asks('implicitDeny', [
        developer,
        'iam:SetDefaultPolicyVersion',
        'arn:aws:iam::111122223333:policy/team-boundary',
      ]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Versioning IAM policies', 'access_policies_managed-versioning'),
  related: ['inline-policies', 'version-element', 'propagation'],
  names: [
    'policy version',
    'policy versions',
    'default version',
    'richtlinienversion',
    'richtlinienversionen',
    'version de politique',
    'versions de politique',
    'versión de política',
    'versiones de la política',
    'versão da política',
    'versioni delle policy',
    'ポリシーのバージョン',
    '策略版本',
  ],
};
