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
])('a %s under %j is as it is written', (effect, condition) => {
  expect(textsOf(effect, condition)).toEqual([]);
});
