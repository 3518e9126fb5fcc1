import { describe, expect, it } from 'vitest';
import type { AccessRequest, PolicySet } from '../../../layers/iam/src/index.ts';
import { allow, ask, policy, when } from './asking.ts';

describe('missingContextKeys', () => {
  const missing = (policies: PolicySet, changes: Partial<AccessRequest> = {}) =>
    ask(policies, changes).missingContextKeys;

  it('lists a key that a Deny waits for', () => {
    const deny = allow({ Effect: 'Deny', ...when('StringEquals', 'aws:SourceVpce', 'x') });

    expect(missing({ identity: policy(allow(), deny) })).toEqual(['aws:SourceVpce']);
  });

  it('lists no key of a statement that another condition rules out', () => {
    const Condition = { StringEquals: { 'aws:SourceVpce': 'x', 'aws:RequestTag/a': 'b' } };

    expect(missing({ identity: policy(allow({ Condition })) }, { context: { 'aws:RequestTag/a': 'c' } })).toEqual([]);
  });

  it('lists no key when an explicit deny stands whatever the key holds', () => {
    const policies = {
      identity: policy(allow(when('StringEquals', 'aws:SourceVpce', 'x')), allow({ Effect: 'Deny' })),
    };

    expect(missing(policies)).toEqual([]);
  });

  it('lists no key when another Allow does without it', () => {
    expect(missing({ identity: policy(allow(when('StringEquals', 'aws:SourceVpce', 'x')), allow()) })).toEqual([]);
  });

  it('lists the keys of two kinds of policy that must both change', () => {
    const policies = {
      identity: policy(allow(when('StringEquals', 'aws:SourceVpce', 'x'))),
      permissionsBoundary: policy(allow(when('StringEquals', 'aws:SourceIp', 'x'))),
    };

    expect(missing(policies)).toEqual(['aws:SourceVpce', 'aws:SourceIp']);
  });

  it('lists no key that only a kind waits for beside another that stays silent', () => {
    const policies = {
      identity: policy(allow(when('StringEquals', 'aws:SourceVpce', 'x'))),
      permissionsBoundary: policy(allow({ Action: 's3:*' })),
    };

    expect(missing(policies)).toEqual([]);
  });

  it('lists a key of the resource policy that would do without the identity policy', () => {
    const grant = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' };
    const policies = { resource: policy({ ...grant, ...when('StringEquals', 'aws:PrincipalOrgID', 'o-1') }) };

    expect(missing(policies, { action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' })).toEqual([
      'aws:PrincipalOrgID',
    ]);
  });

  it('lists a key once, as first written', () => {
    const Condition = { StringEquals: { 'aws:SourceVpce': 'x' }, StringLike: { 'AWS:sourcevpce': 'x' } };

    expect(missing({ identity: policy(allow({ Condition })) })).toEqual(['aws:SourceVpce']);
  });

  it('lists an Allow that holds only as long as the key is missing', () => {
    expect(missing({ identity: policy(allow(when('StringNotEquals', 'aws:SourceVpce', 'x'))) })).toEqual([
      'aws:SourceVpce',
    ]);
  });
});
