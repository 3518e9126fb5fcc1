import { describe, expect, it } from 'vitest';
import { isSamePrincipal } from '../../../layers/core/src/diagnose/is-same-principal.ts';
import { ownsResource } from '../../../layers/core/src/diagnose/owns-resource.ts';

describe('ownsResource', () => {
  it.each([
    ['arn:aws:s3:::docs', 'arn:aws:s3:::docs', true],
    ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/a/b', true],
    ['arn:aws:s3:::docs', 'arn:aws:s3:::docs-old/a', false],
    ['arn:aws:lambda:*:*:function:tool', 'arn:aws:lambda:us-east-1:111122223333:function:tool', true],
    ['arn:aws:lambda:*:*:function:tool', 'arn:aws:lambda:us-east-1:111122223333:function:tool:live', true],
    ['arn:aws:lambda:*:*:function:tool', 'arn:aws:lambda:us-east-1:111122223333:function:tools', false],
    ['arn:aws:kms:us-east-1:111122223333:key/1', null, false],
  ])('of %s and %s says %s', (owner, resource, expected) => {
    expect(ownsResource(owner, resource)).toBe(expected);
  });
});

describe('isSamePrincipal', () => {
  it.each([
    ['arn:aws:iam::*:role/tool-role', 'arn:aws:sts::111122223333:assumed-role/tool-role/s', true],
    ['arn:aws:iam::*:role/*-AskRole-*', 'arn:aws:sts::111122223333:assumed-role/stack-AskRole-1A2B/s', true],
    ['arn:aws:iam::*:role/*-AskRole-*', 'arn:aws:iam::111122223333:user/stack-AskRole-1A2B', false],
    ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::444455556666:role/a', false],
  ])('of %s and %s says %s', (owner, principal, expected) => {
    expect(isSamePrincipal(owner, principal)).toBe(expected);
  });
});
