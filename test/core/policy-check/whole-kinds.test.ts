import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../layers/core/src/policy-check/index.ts';

const told = (action: string, resource: string, more: object = {}): readonly string[] =>
  checkPolicy([
    {
      name: 'own',
      document: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...more }],
      },
    },
  ]).map(({ rule, level }) => `${rule} ${level}`);

describe('everything of a kind', () => {
  it.each([
    ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:secret:*'],
    ['s3:GetObject', 'arn:aws:s3:::*'],
    ['s3:GetObject', 'arn:aws:s3:::*/*'],
    ['kms:Decrypt', 'arn:aws:kms:*:*:key/*'],
    ['dynamodb:Scan', 'arn:aws:dynamodb:*:*:table/*'],
    ['ssm:GetParametersByPath', 'arn:aws:ssm:*:*:parameter/*'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:*:*:function:*'],
    ['bedrock:Retrieve', 'arn:aws:bedrock:*:*:knowledge-base/*'],
    ['sqs:ReceiveMessage', 'arn:aws:sqs:*:*:*'],
    ['logs:FilterLogEvents', 'arn:aws:logs:*:*:log-group:*'],
  ])('%s on %s is told like `*`', (action, resource) => {
    expect(told(action, resource)).toEqual(['wide-resource warning']);
  });

  it('of one account and Region is worth a look', () => {
    expect(told('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:*')).toEqual([
      'wide-resource note',
    ]);
  });

  it.each([
    ['the models of AWS', 'bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/*', {}],
    ['one bucket', 's3:GetObject', 'arn:aws:s3:::docs/*', {}],
    ['a beginning', 'secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:secret:prod/*', {}],
    ['logs that are written', 'logs:PutLogEvents', 'arn:aws:logs:*:*:log-group:*', {}],
    [
      'what a tag narrows',
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:*:*:secret:*',
      { Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } } },
    ],
  ])('is not %s', (_, action, resource, more) => {
    expect(told(action, resource, more)).toEqual([]);
  });
});

it.each(['**', '*:*', '?*'])('%s is no resource that AWS takes', (resource) => {
  expect(told('s3:GetObject', resource)).toEqual(['refused error']);
});
