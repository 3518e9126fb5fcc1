import { describe, expect, it } from 'vitest';
import { matchResource } from '../../../layers/iam/src/index.ts';

const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const log = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/bedrock:log-stream:a:b:c:d:e:f:g:h';

describe('matchResource', () => {
  it.each([
    ['*', model, true],
    ['**', model, true],
    ['', model, false],
    ['', '', false],
    ['*', 'anything', true],
    ['a*', 'anything', false],
    [model, model, true],
    ['arn:aws:bedrock:us-east-1::foundation-model/*', model, true],
    ['arn:aws:bedrock:us-west-2::foundation-model/*', model, false],
    ['arn:aws:bedrock:us-east-1:111122223333:foundation-model/*', model, false],
    ['arn:aws-cn:bedrock:us-east-1::foundation-model/*', model, false],
    ['arn:aws:s3:us-east-1::foundation-model/*', model, false],
    ['arn:aws:bedrock:*::foundation-model/*:0', model, true],
    ['arn:aws:bedrock:*::foundation-model/*:1', model, false],
    ['arn:aws:bedrock:*', model, true],
    ['arn:aws:s3:*', model, false],
    ['arn:aws:bedrock:us-east-1:*', model, true],
    ['arn:aws:bedrock:us-west-2:*', model, false],
    ['arn:aws:bedrock', model, true],
    ['arn:aws:sqs', model, false],
    ['arn:aws:bedrock:*', 'no arn', false],
    ['arn:aws:bedrock:*:*:0', model, true],
    ['arn:aws:bedrock:*:*:1', model, false],
    ['arn:aws:bedrock:us*1:*:0', model, false],
    ['arn:aws:bedrock:u?-east-1:*:0', model, false],
    ['arn:aws:bedrock:u?-east-1:*:foundation-model/*', model, true],
    ['arn:aws:logs:*:*:h', log, true],
    ['arn:aws:logs:*:*:i', log, false],
    ['arn:aws:logs:us-east-1:111122223333:log-group:*', log, true],
    ['arn:aws:${aws:username}:x::y', model, false],
    ['brn:aws:s3:::docs', 'arn:aws:s3:::docs', false],
    ['a?n:aws:s3:::docs', 'arn:aws:s3:::docs', false],
    ['arn:aws:s3:::${aws:username}', 'arn:aws:s3:::${aws:username}', true],
  ])('%s against %s: %s', (pattern, resource, fits) => {
    expect(matchResource(pattern, resource)).toBe(fits);
  });
});
