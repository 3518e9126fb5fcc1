import { describe, expect, it } from 'vitest';
import { sayFor } from './wished.ts';

describe('a narrowing that no policy here holds', () => {
  it.each([
    ['write trust policy so that account 999988887777 can assume role app, but only user bob', 'only `bob`'],
    ['write a bucket policy for my-data that allows account 999988887777 to read only their role etl', 'only `etl`'],
    ['write a policy: role app may s3:GetObject on my-data until Friday', 'until when'],
    ['write a policy: role app may s3:GetObject on my-data temporarily', 'until when'],
    ['write a policy: role app may s3:GetObject on my-data only with a hardware key', 'with which key or device'],
    ['write a policy: role app may s3:GetObject on my-data from managed devices', 'with which key or device'],
    ['write a policy: role app may s3:GetObject on my-data, not in production', 'which environment'],
  ])('is told first: %s', (wish, says) => {
    expect(sayFor(wish)).toMatch(/^\*\*Not everything that you asked for is in it/);
    expect(sayFor(wish)).toContain(says);
  });

  it.each([
    'trust policy: only role deploy of account 999988887777 may assume it',
    'write a policy: role app may s3:GetObject on test-data',
  ])('is none where it is written, or nothing is narrowed: %s', (wish) => {
    expect(sayFor(wish)).not.toContain('Not everything');
  });
});
