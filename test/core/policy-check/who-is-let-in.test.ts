import { parsePolicyDocument } from '@whydenied/iam';
import { expect, it } from 'vitest';
import { whoIsLetIn } from '../../../layers/core/src/policy-check/index.ts';

const letIn = (Principal: unknown, Condition: object = {}) => {
  const statement = { Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*', Condition };
  const read = parsePolicyDocument({ Version: '2012-10-17', Statement: [statement] });
  return read.kind === 'policy' ? whoIsLetIn(read.statements).join() : 'unreadable';
};
const equals = (key: string, value: string) => ({ StringEquals: { [key]: value } });

it.each([
  ['aws:PrincipalOrgID', 'o-a1b2c3d4e5', 'every account of the organization `o-a1b2c3d4e5`'],
  ['aws:PrincipalAccount', '111122223333', 'every role and user of account `111122223333`'],
  ['aws:SourceVpce', 'vpce-0a1b2c3d4e5f60718', 'whoever comes through the endpoint'],
  ['s3:DataAccessPointAccount', '111122223333', 'whoever an access point of account `111122223333` lets in'],
  ['aws:PrincipalArn', 'arn:aws:iam::111122223333:role/app', 'whose `aws:PrincipalArn` is'],
])('everybody under %s %s is said in their breadth', (key, value, said) => {
  for (const principal of ['*', { AWS: '*' }]) expect(letIn(principal, equals(key, value))).toContain(said);
});

it('an account that is let in is all of it', () => {
  expect(letIn({ AWS: 'arn:aws:iam::111122223333:root' })).toBe(
    'all of account `111122223333` that its own policies allow it',
  );
  expect(letIn({ AWS: '111122223333' })).toContain('all of account');
});

it('a role that is named is nobody else', () => {
  expect(letIn({ AWS: 'arn:aws:iam::111122223333:role/app' })).toBe('');
  expect(letIn({ Service: 'lambda.amazonaws.com' })).toBe('');
});
