import { describe, expect, it } from 'vitest';
import { decided } from './decided.ts';

describe('clauses at random', () => {
  const buckets = ['alpha-raw', 'beta-out', 'gamma-logs'] as const;
  const doings = [
    { says: 'read objects of', action: 's3:GetObject' },
    { says: 'upload objects to', action: 's3:PutObject' },
    { says: 'delete objects in', action: 's3:DeleteObject' },
  ] as const;

  /** A small generator with a fixed seed, so that a failure can be seen again. */
  const dice = (seed: number) => {
    let state = seed;
    return (sides: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * sides);
    };
  };

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('the policy decides as they say (seed %i)', (seed) => {
    const roll = dice(seed * 7919);
    const clauses = doings.flatMap((doing) => {
      const bucket = buckets[roll(buckets.length)] ?? 'alpha-raw';
      return roll(3) === 0 ? [] : [{ doing, bucket, isAllowed: roll(4) > 0 }];
    });
    if (!clauses.some(({ isAllowed }) => isAllowed)) return;
    const wish = `Write me a policy for the role loader. ${clauses
      .map(
        ({ doing, bucket, isAllowed }) => `It ${isAllowed ? 'may' : 'must never'} ${doing.says} the bucket ${bucket}.`,
      )
      .join(' ')}`;
    const isAllowed = decided(wish);

    for (const doing of doings)
      for (const bucket of buckets) {
        const asked = clauses.some(
          (each) => each.isAllowed && each.doing.action === doing.action && each.bucket === bucket,
        );
        expect({
          wish,
          doing: doing.action,
          bucket,
          is: isAllowed({ action: doing.action, resource: `arn:aws:s3:::${bucket}/x` }),
        }).toEqual({ wish, doing: doing.action, bucket, is: asked });
      }
  });
});
