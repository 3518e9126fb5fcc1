import { iamPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { objects, oneObject, otherAccount, outsider, roleArn, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const crossAccountPage: HandbookPage = {
  id: 'cross-account',
  title: 'Access across accounts',
  definition:
    "Across accounts both sides must say yes: an identity policy of the caller, and the resource's own policy naming that caller or account. Where a resource has no policy of its own, the caller assumes a role in the other account.",
  wrong: [
    {
      belief: "the bucket policy alone is enough for another account's role",
      truth: 'That role also needs an Allow in its own account.',
    },
    {
      belief: 'a Bedrock model can be shared by a resource policy',
      truth: 'Foundation models have none: assume a role in the account that shall pay and be counted.',
    },
  ],
  facts: [
    'With a role: its trust policy names the caller, the caller is allowed `sts:AssumeRole`, and from then on it acts inside the other account.',
    "A KMS key in between must allow the other account as well: in its key policy and in the caller's identity policy.",
    "SCPs of the caller's and RCPs of the resource's organization apply too.",
  ],
  why: "No account can give itself access to another, and none can be entered without its owner's word.",
  check:
    "The account in the error's principal ARN against that in the resource's ARN tells whether it is across accounts.",
  otherAccount: 'Name the role over there rather than the whole account; for a third party add `sts:ExternalId`.',
  rows: {
    where: 'between two accounts',
    does: 'needs an Allow on both sides',
    owner: "both accounts' owners",
    when: 'caller and resource are in different accounts',
  },
  example: {
    says: "The other account's role reads our bucket: our bucket policy and their identity policy both allow.",
    policies: {
      resource: [policy(open({ AWS: roleArn('visitor', otherAccount) }, ['s3:GetObject', objects]))],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [outsider, 's3:GetObject', oneObject], { 'aws:SecureTransport': true }),
      asks('implicitDeny', [sessionArn('stranger', otherAccount), 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Cross-account policy evaluation logic', 'reference_policies_evaluation-logic-cross-account'),
  related: ['resource-policies', 'trust', 'external-id', 'evaluation'],
  names: [
    'cross account',
    'cross-account',
    'another account',
    'other account',
    'two accounts',
    'kontoübergreifend',
    'anderes konto',
    'anderes aws-konto',
    'entre comptes',
    'autre compte',
    'entre cuentas',
    'otra cuenta',
    'entre contas',
    'outra conta',
    'tra account',
    'altro account',
    'クロスアカウント',
    '别アカウント',
    '跨账户',
    '跨账号',
  ],
};
