import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const effectPage: HandbookPage = {
  id: 'effect',
  title: 'Effect',
  definition:
    '`Effect` says whether a statement allows or denies: `Allow` or `Deny`, nothing else. It is required. A Deny that matches wins over every Allow; what no statement mentions is denied anyway.',
  wrong: [
    {
      belief: 'what is not allowed must be denied explicitly',
      truth:
        'Everything is denied until something allows it; write a Deny only to take away what something else allows, or would.',
    },
  ],
  facts: [
    'The values are case-sensitive: `allow` is refused.',
    'There is no “ask” and no priority: any matching Deny decides.',
  ],
  why: 'Two words suffice, because silence already means no.',
  check: '`aws iam simulate-custom-policy` tells whether a request ends in allowed, implicitDeny or explicitDeny.',

  rows: {
    where: 'in every statement, required',
    does: 'allows or denies',
    owner: 'whoever writes the policy',
    when: 'Allow to give; Deny to forbid for good',
  },
  example: {
    says: 'All of the bucket may be read, but not what is confidential: the Deny wins.',
    policies: {
      identity: [
        policy(allow('s3:GetObject', objects), deny('s3:GetObject', 'arn:aws:s3:::docs-bucket/confidential/*')),
      ],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('explicitDeny', [app, 's3:GetObject', 'arn:aws:s3:::docs-bucket/confidential/plan.pdf']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Effect', 'reference_policies_elements_effect'),
  related: ['explicit-deny', 'elements', 'evaluation'],
  names: [
    'effect element',
    'effect allow',
    'effect deny',
    '"effect"',
    'effekt-element',
    'élément effect',
    'elemento effect',
    'effect要素',
    'effect 元素',
  ],
};
