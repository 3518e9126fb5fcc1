import { describe, expect, it } from 'vitest';
import { type AccessRequest, compile, decide } from '../../../layers/iam/src/index.ts';
import { allow, ask, policy, when } from './asking.ts';

describe('keys that follow from the request', () => {
  const isMet = (key: string, value: string, changes: Partial<AccessRequest> = {}): boolean => {
    const Condition = { StringEquals: { [key]: value } };
    const everyone = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition };
    return ask({ resource: policy(everyone) }, changes).decision === 'allowed';
  };
  const bucket = { action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' };

  it.each([
    ['aws:PrincipalAccount', '111122223333', {}],
    ['aws:PrincipalIsAWSService', 'false', {}],
    ['aws:PrincipalIsAWSService', 'true', { principal: 'bedrock.amazonaws.com' }],
    ['aws:PrincipalServiceName', 'bedrock.amazonaws.com', { principal: 'bedrock.amazonaws.com' }],
    ['aws:RequestedRegion', 'us-east-1', {}],
    ['aws:RequestedRegion', 'us-east-1', { action: 'iam:GetRole', resource: 'arn:aws:iam::111122223333:role/x' }],
    ['aws:ResourceAccount', '111122223333', {}],
    ['aws:ResourceAccount', '111122223333', { ...bucket, resourceAccount: '111122223333' }],
    ['aws:PrincipalArn', 'arn:aws:iam::111122223333:root', { principal: 'arn:aws:iam::111122223333:root' }],
    ['aws:PrincipalType', 'Account', { principal: 'arn:aws:iam::111122223333:root' }],
    ['aws:userid', '111122223333', { principal: 'arn:aws:iam::111122223333:root' }],
  ])('%s is %s', (key, value, changes) => {
    expect(isMet(key, value, changes)).toBe(true);
  });

  it.each([
    ['aws:PrincipalServiceName', 'x', {}],
    ['aws:PrincipalType', 'x', { principal: 'bedrock.amazonaws.com' }],
    ['aws:PrincipalArn', 'x', { principal: 'bedrock.amazonaws.com' }],
    ['aws:PrincipalAccount', 'x', { principal: 'anonymous' }],
    ['aws:RequestedRegion', 'us-east-1', bucket],
    ['aws:RequestedRegion', 'us-east-1', { resource: '*' }],
    ['aws:ResourceAccount', 'x', { ...bucket, principal: 'bedrock.amazonaws.com' }],
    ['aws:username', 'app', {}],
  ])('%s is not known for %j', (key, value, changes) => {
    expect(isMet(key, value, changes)).toBe(false);
  });

  it('gives epoch seconds', () => {
    const policies = { identity: policy(allow(when('NumericGreaterThan', 'aws:EpochTime', '1700000000'))) };

    expect(ask(policies).decision).toBe('allowed');
  });
});

describe('odd requests', () => {
  it.each([undefined, null, 7, 'x', {}, [], { principal: 7, action: {}, resource: [], resourceAccount: 1 }])(
    'are answered: %j',
    (odd) => {
      const decision = decide(compile({ identity: policy(allow()) }), odd as never);

      expect(decision.decision).toBe('implicitDeny');
    },
  );

  it('takes numbers of the context as plain decimals', () => {
    const policies = { identity: policy(allow(when('NumericLessThan', 'k', '0.000001'))) };

    expect(ask(policies, { context: { k: 1e-7 } }).decision).toBe('allowed');
  });

  it('takes numbers of a policy as plain decimals', () => {
    const policies = { identity: policy(allow(when('NumericLessThan', 'k', 1e21))) };

    expect(ask(policies, { context: { k: 5 } }).decision).toBe('allowed');
  });
});
