import { describe, expect, it } from 'vitest';
import { matchAction } from '../../../layers/iam/src/index.ts';

describe('matchAction', () => {
  it.each([
    ['bedrock:InvokeModel', 'bedrock:InvokeModel', true],
    ['bedrock:invoke*', 'Bedrock:InvokeModel', true],
    ['bedrock:Invoke', 'bedrock:InvokeModel', false],
    ['s3:Get*', 'bedrock:GetAgent', false],
    ['*', 'bedrock:GetAgent', true],
    ['*:*', 'bedrock:GetAgent', true],
    ['bed*:GetAgent', 'bedrock:GetAgent', false],
    ['bedroc?:GetAgent', 'bedrock:GetAgent', false],
    ['bedrock:', 'bedrock:GetAgent', false],
    [':GetAgent', ':GetAgent', false],
    ['GetAgent', 'GetAgent', false],
    ['', '', false],
    ['bedrock:*', 'bedrock', false],
    ['bedrock:*', 'bedrock:', true],
  ])('%s against %s: %s', (pattern, action, fits) => {
    expect(matchAction(pattern, action)).toBe(fits);
  });
});
