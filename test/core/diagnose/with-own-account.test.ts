import { expect, it } from 'vitest';
import { withOwnAccount } from '../../../layers/core/src/diagnose/with-own-account.ts';
import { requestOf } from '../repair/case-of.ts';

const request = requestOf({
  principal: 'arn:aws:iam::{AccountId}:role/{KnowledgeBaseRole}',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::docs/a',
});
const whoFor = (...Resource: readonly string[]) =>
  withOwnAccount(request, {
    identity: [{ document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource } } }],
  }).principal;
const model = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/p';

it.each([
  ['the one that its policies name', [model], '111122223333'],
  ['not a number in a name', [model, 'arn:aws:s3:::logs-444455556666/*'], '111122223333'],
  ['any where they name none', ['arn:aws:s3:::logs-444455556666/*'], '000000000000'],
])('the account of whoever is not named is %s', (_, resources, account) => {
  expect(whoFor(...resources)).toBe(`arn:aws:iam::${account}:role/DeniedPrincipal`);
});

it('is the one that a condition asks for', () => {
  const asked = (key: string) =>
    withOwnAccount(request, {
      identity: [
        {
          document: {
            Version: '2012-10-17',
            Statement: {
              Effect: 'Allow',
              Action: '*',
              Resource: '*',
              Condition: { StringEquals: { [key]: '111122223333' } },
            },
          },
        },
      ],
    }).principal;

  expect(asked('aws:ResourceAccount')).toContain(':111122223333:');
  expect(asked('aws:ResourceTag/team')).not.toContain('111122223333');
});

it('of two that its policies name neither is taken', () => {
  expect(whoFor(model, 'arn:aws:sqs:us-east-1:444455556666:q')).toBe(request.principal);
});
