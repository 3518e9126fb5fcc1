import { docsPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { app, key, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const kmsGrantsPage: HandbookPage = {
  id: 'kms-grants',
  title: 'Grants on KMS keys',
  definition:
    'A grant gives one principal some operations on a KMS key, beside key policy and IAM: services make grants to work later for you. Making one is `kms:CreateGrant`, best with `kms:GrantIsForAWSResource` = true.',
  wrong: [{ belief: 'a grant shows in the key policy', truth: 'It stands apart: list it with `aws kms list-grants`.' }],
  facts: [
    'A grant only allows; a Deny still wins.',
    'A new grant may take some minutes; its grant token lets it count at once.',
    'Retire or revoke it to take it back.',
  ],
  why: 'Temporary, narrow use of a key without editing its policy each time.',
  check: '`aws kms list-grants --key-id ID`',
  otherAccount: 'The grantee can be in another account.',
  rows: {
    where: 'beside the key policy',
    does: 'gives one principal some operations',
    owner: 'whoever may CreateGrant',
    when: 'a service needs the key for a time',
  },
  example: {
    says: 'The role may make grants for AWS services only.',
    policies: {
      resource: [
        policy(
          open({ AWS: roleArn('chat-fn') }, ['kms:CreateGrant', '*'], {
            Bool: { 'kms:GrantIsForAWSResource': 'true' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'kms:CreateGrant', key], { 'kms:GrantIsForAWSResource': true }),
      asks('implicitDeny', [app, 'kms:CreateGrant', key], { 'kms:GrantIsForAWSResource': false }),
    ],
  },
  arrow: 'service → KMS key',
  source: docsPage('Grants in AWS KMS', 'kms/latest/developerguide/grants'),
  related: ['kms', 'via-service'],
  names: [
    'kms grant',
    'kms grants',
    'kms:creategrant',
    'creategrant',
    'key grant',
    'kms-zuweisung',
    'octroi kms',
    'concesión de kms',
    'concessão kms',
    'concessione kms',
    'kms グラント',
    '許可 (grant)',
    'kms 授权',
  ],
};
