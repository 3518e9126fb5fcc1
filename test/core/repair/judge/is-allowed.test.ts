import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../layers/core/src/intake/index.ts';
import { isAllowed } from '../../../../layers/core/src/repair/judge/is-allowed.ts';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { account, role, session } from '../architecture.ts';
import { allow, bucket, evidenceOf, needOf, of } from './parts.ts';

const theirs = '444455556666';
const foreigner = `arn:aws:sts::${theirs}:assumed-role/reader/s`;
const object = `${bucket}/a.pdf`;
const key = `arn:aws:kms:us-east-1:${account}:key/k1`;
const otherKey = `arn:aws:kms:us-east-1:${account}:key/k2`;
const topic = `arn:aws:sns:us-east-1:${account}:jobs`;
const to = (principal: unknown, action: string, more: object = {}) =>
  allow(action, '*', { Principal: principal, ...more });
const mine = of('identity', role, allow('s3:GetObject', `${bucket}/*`), allow('sns:Publish', topic));
const ask = (
  evidence: Evidence,
  [principal, action, resource, context = {}]: readonly [string, string, string, Record<string, string>?],
  around: { readonly needs?: readonly Need[]; readonly alone?: 'identity' | 'resource' | 'permissionsBoundary' } = {},
): boolean => isAllowed(evidence, { principal, action, resource, context }, { needs: [], ...around });
const read = [session, 's3:GetObject', object] as const;

describe('whether the account as shown allows a request', () => {
  it('of one account: by the policies of its caller', () => {
    expect(ask(evidenceOf(mine), read)).toBe(true);
    expect(ask(evidenceOf(mine), [session, 's3:PutObject', object])).toBe(false);
    expect(ask(evidenceOf(mine), [session, 'sns:Publish', topic])).toBe(true);
    expect(ask(evidenceOf(mine), [session, 'sns:Publish', `${topic}2`])).toBe(false);
    expect(ask(evidenceOf(), read)).toBe(false);
  });

  it('of a bucket whose owner the call states: both sides have to allow, for its other objects too', () => {
    const needs = [needOf('s3:GetObject', `${bucket}/b.pdf`, { resourceAccount: theirs })];
    const open = of('resource', bucket, to({ AWS: role }, 's3:GetObject'));

    expect(ask(evidenceOf(mine), read, { needs })).toBe(false);
    expect(ask(evidenceOf(mine, open), read, { needs })).toBe(true);
    expect(ask(evidenceOf(mine), [session, 's3:GetObject', 'arn:aws:s3:::docs-2/a'], { needs })).toBe(false);
  });

  it('of a bucket that the call is not about: it is the caller’s own', () => {
    const needs = [needOf('s3:GetObject', 'arn:aws:s3:::elsewhere/b.pdf', { resourceAccount: theirs })];

    expect(ask(evidenceOf(mine), read, { needs })).toBe(true);
  });

  it('of a bucket that the call is about, for somebody else: it belongs to the account of the call’s caller', () => {
    const needs = [needOf('s3:GetObject', object, { resourceAccount: null })];
    const open = of('resource', bucket, to({ AWS: foreigner }, 's3:GetObject'));

    expect(ask(evidenceOf(open), [foreigner, 's3:GetObject', object], { needs })).toBe(true);
    expect(ask(evidenceOf(), [foreigner, 's3:GetObject', object], { needs })).toBe(false);
  });

  it('of a caller from elsewhere whose own policies nobody showed: those are taken to allow, the resource’s decides', () => {
    const open = of('resource', topic, to({ AWS: theirs }, 'sns:Publish'));

    expect(ask(evidenceOf(open), [foreigner, 'sns:Publish', topic])).toBe(true);
    expect(ask(evidenceOf(open), [foreigner, 'sns:Subscribe', topic])).toBe(false);
    expect(ask(evidenceOf(), [foreigner, 'sns:Publish', topic])).toBe(false);
  });

  it('of a caller of the same account whose policies nobody showed: nothing', () => {
    const open = of('resource', topic, to({ AWS: account }, 'sns:Publish'));

    expect(ask(evidenceOf(open), [session, 'sns:Publish', topic])).toBe(false);
  });

  it('by a key policy without its key: that of the key which is asked for, of no other', () => {
    const stray = evidenceOf(of('resource', null, to({ AWS: role }, 'kms:Decrypt')));
    const needs = [needOf('kms:Decrypt', key), needOf('s3:GetObject', object)];

    expect(ask(stray, [session, 'kms:Decrypt', key], { needs })).toBe(true);
    expect(ask(stray, [session, 'kms:Decrypt', otherKey], { needs })).toBe(false);
    expect(ask(stray, [session, 'KMS:Decrypt', otherKey], { needs })).toBe(false);
    expect(ask(stray, [session, 'kms:Decrypt', otherKey], { needs: [needOf('s3:GetObject', object)] })).toBe(true);
    expect(ask(stray, [session, 'kms:Decrypt', otherKey], { needs: [...needs, needOf('kms:Decrypt', otherKey)] })).toBe(
      true,
    );
  });

  it('by a key policy of its own key, whichever key the call is about', () => {
    const placed = evidenceOf(of('resource', otherKey, to({ AWS: role }, 'kms:Decrypt')));

    expect(ask(placed, [session, 'kms:Decrypt', otherKey], { needs: [needOf('kms:Decrypt', key)] })).toBe(true);
  });

  it('by an identity’s key grant beside a stray key policy', () => {
    const both = evidenceOf(
      of('identity', role, allow('kms:Decrypt', '*')),
      of('resource', null, to({ AWS: account }, 'kms:Decrypt')),
    );

    expect(ask(both, [session, 'kms:Decrypt', key], { needs: [needOf('kms:Decrypt', key)] })).toBe(true);
    expect(ask(both, [session, 'kms:Decrypt', otherKey], { needs: [needOf('kms:Decrypt', key)] })).toBe(false);
  });

  it('by a policy without its owner: that of the denied caller, and of no other', () => {
    const loose = evidenceOf(of('identity', null, allow('s3:GetObject', `${bucket}/*`)));
    const neighbour = `arn:aws:sts::${account}:assumed-role/neighbour/s`;
    const denied = needOf('s3:GetObject', object);
    const beside = needOf('s3:GetObject', object, { principal: neighbour, by: 'other' });

    expect(ask(loose, read, { needs: [denied] })).toBe(true);
    expect(ask(loose, read, { needs: [denied, beside] })).toBe(true);
    expect(ask(loose, [neighbour, 's3:GetObject', object], { needs: [denied] })).toBe(false);
    expect(ask(loose, [neighbour, 's3:GetObject', object], { needs: [denied, beside] })).toBe(false);
    expect(ask(loose, read, { needs: [] })).toBe(false);
  });

  it('the same after it was asked once, for another resource and another caller', () => {
    const evidence = evidenceOf(
      mine,
      of('resource', topic, to({ AWS: theirs }, 'sns:Publish')),
      of('resource', `${topic}2`, to({ AWS: theirs }, 'sns:Subscribe')),
    );
    const answers = [1, 2].map(() => [
      ask(evidence, [foreigner, 'sns:Publish', topic]),
      ask(evidence, [foreigner, 'sns:Publish', `${topic}2`]),
      ask(evidence, [foreigner, 'sns:Subscribe', `${topic}2`]),
      ask(evidence, [session, 'sns:Subscribe', topic]),
    ]);

    expect(answers).toEqual([
      [true, false, true, false],
      [true, false, true, false],
    ]);
  });
});

describe('one kind of policy alone, as though the others allowed all', () => {
  it('a boundary', () => {
    const bound = evidenceOf(of('permissionsBoundary', role, allow('s3:GetObject', '*')));

    expect(ask(bound, read, { alone: 'permissionsBoundary' })).toBe(true);
    expect(ask(bound, [session, 's3:PutObject', object], { alone: 'permissionsBoundary' })).toBe(false);
    expect(ask(evidenceOf(mine), read, { alone: 'permissionsBoundary' })).toBe(true);
    expect(ask(evidenceOf(mine, of('permissionsBoundary', role)), read, { alone: 'permissionsBoundary' })).toBe(false);
  });

  it('an identity’s policy, whoever owns the bucket', () => {
    const needs = [needOf('s3:GetObject', object, { resourceAccount: theirs })];

    expect(ask(evidenceOf(mine), read, { needs, alone: 'identity' })).toBe(true);
    expect(ask(evidenceOf(mine), [session, 's3:PutObject', object], { needs, alone: 'identity' })).toBe(false);
  });

  it('a resource’s policy has to allow by itself', () => {
    const open = of('resource', bucket, to({ AWS: role }, 's3:GetObject'));

    expect(ask(evidenceOf(mine, open), read, { alone: 'resource' })).toBe(true);
    expect(ask(evidenceOf(mine, of('resource', bucket)), read, { alone: 'resource' })).toBe(false);
  });

  it('a resource’s policy still knows whose the resource is', () => {
    const owned = { Condition: { StringEquals: { 'aws:ResourceAccount': account } } };
    const open = evidenceOf(of('resource', bucket, to({ AWS: role }, 's3:GetObject', owned)));
    const needs = [needOf('s3:GetObject', object, { resourceAccount: theirs })];

    expect(ask(open, read, { alone: 'resource' })).toBe(true);
    expect(ask(open, read, { alone: 'resource', needs })).toBe(false);
    expect(
      ask(open, [session, 's3:GetObject', object, { 'aws:ResourceAccount': account }], { alone: 'resource', needs }),
    ).toBe(true);
  });
});
