import { describe, expect, it } from 'vitest';
import {
  canConcern,
  concreteActions,
  concreteResource,
  hasWildcard,
} from '../../../../layers/core/src/repair/judge/concrete.ts';
import { account } from '../architecture.ts';

describe('the actions that a pattern stands for', () => {
  it('are those of the call that it matches, whatever the case, and four of its service, spread', () => {
    const all = concreteActions('bedrock:*', ['bedrock:InvokeModel', 's3:GetObject']);

    expect(all[0]).toBe('bedrock:InvokeModel');
    expect(all).not.toContain('s3:GetObject');
    expect(all.length).toBeGreaterThan(3);
    expect(all.length).toBeLessThanOrEqual(5);
    expect(new Set(all.slice(1).map((action) => action.split(':')[1]?.[0])).size).toBeGreaterThan(1);
    expect(concreteActions('BEDROCK:invokemodel*', ['bedrock:InvokeModel'])).toContain('bedrock:InvokeModel');
    expect(concreteActions('BEDROCK:invokemodel*', [])).toEqual([
      'bedrock:InvokeModel',
      'bedrock:InvokeModelWithResponseStream',
    ]);
  });

  it('are of its own service only, and match it', () => {
    const found = concreteActions('s3:Get*', ['s3:PutObject']);

    expect(found.every((action) => action.startsWith('s3:Get'))).toBe(true);
    expect(found.length).toBe(4);
  });

  it('are one of each kind of harm for everything, and the call’s own first', () => {
    expect(concreteActions('*', ['sqs:SendMessage'])).toEqual([
      'sqs:SendMessage',
      'iam:PassRole',
      's3:GetObject',
      's3:PutObject',
      'kms:Decrypt',
    ]);
    expect(concreteActions('*:Get*', [])).toEqual([]);
  });

  it('is itself where it is a name, though AWS has no such', () => {
    expect(concreteActions('bedrock:Nothing', ['bedrock:InvokeModel'])).toEqual(['bedrock:Nothing']);
  });

  it('is told by a star or a question mark', () => {
    expect([hasWildcard('a*'), hasWildcard('a?'), hasWildcard('a')]).toEqual([true, true, false]);
  });
});

describe('the resource that a pattern stands for', () => {
  it.each([
    ['arn:aws:bedrock:us-east-1::foundation-model/x', 'arn:aws:bedrock:us-east-1::foundation-model/x'],
    ['arn:*:s3:::docs/*', 'arn:aws:s3:::docs/whydenied'],
    ['arn:aws:sqs:*:*:jobs-?', `arn:aws:sqs:any-region-1:${account}:jobs-w`],
    ['arn:aws:sqs:us-*:1*:jobs', `arn:aws:sqs:us-any-region-1:1${account}:jobs`],
    ['*:queue', 'whydenied:queue'],
    ['queue:*', 'queue:whydenied'],
  ])('%s', (pattern, name) => {
    expect(concreteResource(pattern, 'sqs:SendMessage', account)).toBe(name);
  });

  it('is of the kind that AWS asks about where the pattern is everything, however many stars', () => {
    const queue = `arn:aws:sqs:any-region-1:${account}:whydenied`;

    expect(concreteResource('*', 'sqs:SendMessage', account)).toBe(queue);
    expect(concreteResource('**', 'sqs:SendMessage', account)).toBe(queue);
    expect(concreteResource('*', 'nobody:Knows', account)).toBe('whydenied');
    expect(concreteResource('*', 'bedrock:ListAgents', account)).toBe('whydenied');
  });
});

describe('whether AWS ever asks about an action with a resource', () => {
  const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::docs/a.pdf', true],
    ['s3:GetObject', 'arn:aws:s3:::docs/*', true],
    ['s3:GetObject', 'arn:aws:s3:::docs', false],
    ['s3:ListBucket', 'arn:aws:s3:::docs', true],
    ['s3:ListBucket', 'arn:aws:s3:::docs/*', false],
    ['s3:ListBucket', 'arn:aws:s3:::docs/a.pdf', false],
    ['s3:ListBucket', 'arn:aws:s3:::*', true],
    ['sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:jobs', true],
    ['sqs:SendMessage', 'arn:aws:sqs:*:111122223333:*', true],
    ['sqs:SendMessage', 'arn:*', true],
    ['sqs:SendMessage', 'arn:aws:sns:us-east-1:111122223333:jobs', false],
    ['sqs:SendMessage', 'arn:aws:sns:*:*:*', false],
    ['sqs:SendMessage', '*', true],
    ['sqs:SendMessage', 'index/kb', true],
    ['bedrock:InvokeModel', model, true],
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.x', true],
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1', false],
    ['bedrock:ListAgents', 'arn:aws:bedrock:us-east-1:111122223333:agent/A1', false],
    ['dynamodb:Query', 'arn:aws:dynamodb:us-east-1:111122223333:table/t/index/i', true],
    ['nobody:Knows', 'arn:aws:sns:us-east-1:111122223333:jobs', true],
    ['logs:PutLogEvents', 'arn:aws:logs:us-east-1:111122223333:log-group:/app:*', true],
    ['logs:PutLogEvents', 'arn:aws:logs:us-east-1:111122223333:log-group:/app', false],
    ['logs:PutLogEvents', 'arn:aws:logs:us-east-1:111122223333:metric:/app:*', false],
    ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:f:live', true],
  ])('%s on %s: %s', (action, resource, wanted) => {
    expect(canConcern(action, resource)).toBe(wanted);
    // Asked once more, of what is remembered.
    expect(canConcern(action, resource)).toBe(wanted);
  });
});
