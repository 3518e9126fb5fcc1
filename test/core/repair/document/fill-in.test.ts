import { describe, expect, it } from 'vitest';
import { fillable, fillInsOf } from '../../../../layers/core/src/repair/document/fill-in.ts';

describe('what was blacked out', () => {
  const cases = [
    [
      'arn:aws:bedrock:us-east-1:<account>:inference-profile/us.amazon.nova-lite-v1:0',
      'arn:aws:bedrock:us-east-1:{AccountId}:inference-profile/us.amazon.nova-lite-v1:0',
    ],
    [
      'arn:aws:execute-api:eu-west-1:********9012:abc123/prod/POST/chat',
      'arn:aws:execute-api:eu-west-1:{AccountId}:abc123/prod/POST/chat',
    ],
    ['arn:aws:iam::ACCOUNT_ID:role/app', 'arn:aws:iam::{AccountId}:role/app'],
    [
      'arn:aws:bedrock:eu-west-1:...:application-inference-profile/...',
      'arn:aws:bedrock:eu-west-1:{AccountId}:application-inference-profile/{ApplicationInferenceProfileId}',
    ],
    [
      'arn:aws:bedrock:<region>::foundation-model/amazon.nova-lite-v1:0',
      'arn:aws:bedrock:{Region}::foundation-model/amazon.nova-lite-v1:0',
    ],
    ['arn:aws:iam::XXXXXXXXXXXX:role/XXXX-app', 'arn:aws:iam::{AccountId}:role/{RoleName}'],
    ['arn:aws:bedrock:*::foundation-model/*', 'arn:aws:bedrock:*::foundation-model/*'],
    ['arn:aws:s3:::docs/${aws:username}/*', 'arn:aws:s3:::docs/${aws:username}/*'],
    [
      'arn:aws:bedrock:us-east-1:aws:data-automation-project/public-rag-default',
      'arn:aws:bedrock:us-east-1:aws:data-automation-project/public-rag-default',
    ],
    ['arn:aws:s3:::<bucket>/docs/x', 'arn:aws:s3:::{BucketName}/docs/x'],
    ['*', '*'],
  ] as const;

  it.each(cases)('reads %s as %s', (given, expected) => {
    expect(fillable(given)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    for (const [, expected] of cases) expect(fillable(expected)).toBe(expected);
  });

  it('names the parts to fill in, and no policy variable', () => {
    expect(fillInsOf('arn:aws:iam::{AccountId}:user/${aws:username} {"Sid":"x"} {AccountId}')).toEqual(['{AccountId}']);
  });
});
