import { describe, expect, it } from 'vitest';
import { standingLimits } from '../../../layers/core/src/conversation/compose/standing-limits.ts';
import { type Asked, decided } from './decided.ts';
import { openTalk } from './talk.ts';
import { haiku, nova } from './wished.ts';

const readData: Asked = { action: 's3:GetObject', resource: 'arn:aws:s3:::my-data/a' };

describe('a limit that a wish tells of, before it says what is wanted', () => {
  it.each([
    [
      'An SCP denies everything outside eu-central-1. Write a policy so role app can invoke Nova Lite in us-east-1.',
      nova('lite'),
    ],
    [
      'We have an SCP that denies bedrock:*. Write a policy so that role app can invoke Nova Lite in us-east-1',
      nova('lite'),
    ],
    [
      'Our SCP blocks us-east-1. Write the policy for role app to call InvokeModel on Nova Lite in us-east-1',
      nova('lite'),
    ],
    ['Bedrock is blocked for my role; write a policy so it can invoke Nova Lite in us-east-1', nova('lite')],
    [
      'The bucket policy of my-data denies everyone except role admin. Write a policy so role app can read it.',
      readData,
    ],
  ] as const)('is nothing to be written, and is said to stand: %s', async (wish, asked) => {
    expect(decided(wish)(asked)).toBe(true);
    expect((await openTalk().say(wish)).reply).toMatch(
      /^\*\*Not everything that you asked for is in it.+an Allow gets past no Deny/,
    );
  });

  it.each([
    'We never allow Claude. Write a policy for Nova Lite in us-east-1',
    'Nobody needs Claude. Write a policy for Nova Lite in us-east-1 for role app',
  ])('is none where only a habit is told: %s', (wish) => {
    const isAllowed = decided(wish);

    expect([nova('lite'), haiku].map(isAllowed)).toEqual([true, false]);
    expect(standingLimits(wish).told).toEqual([]);
  });

  it.each([
    'SCP: deny bedrock. Allow only eu-west-1.',
    'Write an SCP that denies bedrock:*. It should spare role admin.',
    'An SCP that denies leaving the org. Please write it.',
    'I want a bucket policy. The policy denies everything but TLS.',
  ])('is none where it is the wish itself: %s', (wish) => {
    expect(standingLimits(wish)).toEqual({ rest: wish, told: [] });
  });
});
