import { describe, expect, it } from 'vitest';
import { compareArns } from '../../../layers/iam/src/condition/compare-arns.ts';

const role = 'arn:aws:iam::111122223333:role/a';

describe('ARNs compared part by part', () => {
  it.each([
    [[role], role, 'yes'],
    [[role], `${role}b`, 'no'],
    [['arn:aws:iam::*:role/a'], role, 'yes'],
    [['arn:*:iam::111122223333:role/a'], 'arn:aws:x:iam::111122223333:role/a', 'no'],
    [['arn:aws:s3:::a:b'], 'arn:aws:s3:::a:b', 'yes'],
    [['*'], role, 'yes'],
    [['*'], 'arn:aws:iam', 'no'],
    [['*'], ':aws:iam::111122223333:role/a', 'no'],
    [['*'], 'urn:aws:iam::111122223333:role/a', 'no'],
    [[], role, 'no'],
    [['no-arn', role], role, 'yes'],
  ] as const)('%j fits %s: %s', (values, value, fits) => {
    expect(compareArns(values, true).fits(value, () => undefined)).toBe(fits);
  });

  it.each([
    [[role], [], true],
    [[], [], true],
    [['no-arn'], ['no-arn'], false],
    [['no-arn', 'arn:aws:iam'], ['no-arn', 'arn:aws:iam'], false],
    [['no-arn', role], ['no-arn'], true],
    [['*'], [], true],
  ] as const)('of %j the values %j are refused, the rest %s', (values, refused, isUsable) => {
    const compared = compareArns(values, true);

    expect(compared.refused.map(({ value }) => value)).toEqual(refused);
    expect(compared.isUsable).toBe(isUsable);
  });
});
