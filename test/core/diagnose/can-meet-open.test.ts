import { describe, expect, it } from 'vitest';
import { canMeetOpen } from '../../../layers/core/src/diagnose/can-meet-open.ts';

describe('A pattern and a name of which parts are not known', () => {
  it.each([
    ['arn:aws:bedrock:*:*:inference-profile/*', 'arn:aws:bedrock:{Region}:{AccountId}:inference-profile/us.x'],
    ['arn:aws:s3:::docs/*', 'arn:aws:s3:::{BucketName}/a.pdf'],
    ['a*b', 'a{Name}b'],
    ['*', '{Arn}'],
    ['execute-api:/prod/*', 'arn:aws:execute-api:{Region}:{AccountId}:a1b2c3/prod/POST/chat'],
    ['execute-api:/*/GET/*', 'arn:aws:execute-api:eu-west-1:111122223333:{ApiId}/{Stage}/GET/'],
    ['arn:aws:bedrock:*', 'arn:aws:bedrock:{Region}:{AccountId}:agent/x'],
    ['arn:aws:bedrock:us-east-1', 'arn:aws:bedrock:{Region}:{AccountId}:agent/x'],
    ['arn:aws:iam::1:user/${aws:username}', 'arn:aws:iam::1:user/{UserName}'],
  ])('can meet: %s and %s', (pattern, open) => {
    expect(canMeetOpen(pattern, open)).toBe(true);
  });

  it.each([
    ['arn:aws:bedrock:us-east-1::foundation-model/a', 'arn:aws:bedrock:{Region}:{AccountId}:inference-profile/us.x'],
    ['arn:aws:s3:::docs', 'arn:aws:s3:::{BucketName}/a.pdf'],
    ['a*b', 'a{Name}c'],
    ['execute-api:/prod/GET/chat', 'arn:aws:execute-api:{Region}:{AccountId}:{ApiId}/prod/POST/chat'],
    ['abc', 'abd'],
  ])('cannot meet whatever stands in for them: %s and %s', (pattern, open) => {
    expect(canMeetOpen(pattern, open)).toBe(false);
  });
});
