import { describe, expect, it } from 'vitest';
import { type AccessRequest, compile, decide } from '../../../layers/iam/src/index.ts';
import { allow, ask, policy, when } from './asking.ts';

describe('keys that follow from the request', () => {
  const isMet = (key: string, value: string, changes: Partial<AccessRequest> = {}): boolean => {
    const Condition = { StringEquals: { [key]: value } };
    const everyone = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition };
    return ask({ resource: policy(everyone) }, changes).decision === 'allowed';
  };
  const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const google = 'accounts.google.com';
  const webIdentity = { action: 'sts:AssumeRoleWithWebIdentity', resource: 'arn:aws:iam::111122223333:role/x' };
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
    ['aws:username', 'Ana', { principal: 'arn:aws:iam::111122223333:user/Ana' }],
    ['aws:RequestedRegion', 'us-east-1', { action: 'iam:GetRole', resource: '*', principal: 'bedrock.amazonaws.com' }],
    ['s3:ResourceAccount', '111122223333', { ...bucket, resourceAccount: '111122223333' }],
    ['kms:CallerAccount', '111122223333', { action: 'kms:Decrypt', resource: key }],
    ['aws:FederatedProvider', google, { ...webIdentity, principal: google }],
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
    ['s3:ResourceAccount', '111122223333', { resourceAccount: '111122223333' }],
    ['s3:ResourceAccount', 'x', { ...bucket, principal: 'bedrock.amazonaws.com' }],
    ['kms:CallerAccount', '111122223333', {}],
    ['kms:CallerAccount', 'x', { action: 'kms:Decrypt', resource: key, principal: 'bedrock.amazonaws.com' }],
    ['aws:FederatedProvider', 'idp.example.com', { ...webIdentity, principal: 'idp.example.com' }],
    ['aws:FederatedProvider', google, { principal: google }],
  ])('%s is not known for %j', (key, value, changes) => {
    expect(isMet(key, value, changes)).toBe(false);
  });

  it('takes another value of the context than a text for no principal ARN', () => {
    const policies = { identity: policy(allow(when('StringEquals', 'aws:PrincipalArn', '7'))) };

    expect(ask(policies, { context: { 'aws:PrincipalArn': 7 } }).decision).toBe('allowed');
  });

  it('lets an anonymous caller ask for the list of buckets', () => {
    const list = { principal: 'anonymous', action: 's3:ListAllMyBuckets', resource: '*' };

    expect(isMet('aws:PrincipalType', 'Anonymous', list)).toBe(true);
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
