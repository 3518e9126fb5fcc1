import { expect, it } from 'vitest';
import { checkPolicy } from '../../../layers/core/src/policy-check/index.ts';

const textsOf = (effect: string, condition: object): readonly string[] => {
  const statement = {
    Effect: effect,
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::docs/*',
    Condition: condition,
  };
  const findings = checkPolicy([{ name: 'bucket', document: { Version: '2012-10-17', Statement: [statement] } }]);
  return findings.flatMap(({ text, nearest }) => (text.includes('turned round') ? [...nearest] : []));
};

it.each([
  ['Deny', { Bool: { 'aws:SecureTransport': 'true' } }, '"aws:SecureTransport": "false"'],
  ['Deny', { BoolIfExists: { 'AWS:securetransport': true } }, '"aws:SecureTransport": "false"'],
  ['Allow', { Bool: { 'aws:SecureTransport': 'false' } }, '"aws:SecureTransport": "true"'],
  ['Deny', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, '"aws:MultiFactorAuthPresent": "false"'],
])('a %s under %j does the opposite of what it is written for', (effect, condition, right) => {
  expect(textsOf(effect, condition)).toEqual([right]);
});

it.each([
  ['Deny', { Bool: { 'aws:SecureTransport': 'false' } }],
  ['Allow', { Bool: { 'aws:SecureTransport': 'true' } }],
  ['Deny', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }],
  ['Deny', { Bool: { 'aws:ViaAWSService': 'true' } }],
  // Who has no second factor yet is let in to get one: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
  ['Allow', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }],
  [
    'Deny',
    { Bool: { 'aws:SecureTransport': 'true' }, StringNotEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
  ],
])('a %s under %j is as it is written', (effect, condition) => {
  expect(textsOf(effect, condition)).toEqual([]);
});

it.each([
  ['StringNotLike', 'StringLike'],
  ['StringNotEquals', 'StringEquals'],
  ['ArnNotLike', 'ArnLike'],
])('an Allow under %s is to be one under %s, which reads the same values', (operator, right) => {
  const statement = {
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::docs/*',
    Condition: { [operator]: { 'aws:SourceVpce': 'vpce-0a1b*' } },
  };
  const findings = checkPolicy([{ name: 'role', document: { Version: '2012-10-17', Statement: [statement] } }]);

  expect(findings.map(({ text }) => text).join()).toContain(`allow under \`${right}\``);
});

it.each([
  ['bedrock:InvokeModel', 'arn:aws:iam::aws:policy/ReadOnlyAccess', ['wrong-resource']],
  ['iam:GetPolicy', 'arn:aws:iam::aws:policy/ReadOnlyAccess', []],
  ['s3:GetObject', 'arn:aws:ssm:eu-west-1::parameter/aws/service/x', ['wrong-resource']],
  ['ssm:GetParameter', 'arn:aws:ssm:eu-west-1::parameter/aws/service/x', []],
])('%s on what AWS gives to all, %s', (action, resource, expected) => {
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  const findings = checkPolicy([{ name: 'role', document: { Version: '2012-10-17', Statement: [statement] } }]);

  expect([...new Set(findings.flatMap(({ rule }) => (rule === 'wrong-resource' ? [rule] : [])))]).toEqual(expected);
});
