import { wholeResource } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';

describe('a pattern with what it leaves out', () => {
  it.each([
    ['of the API that carries the policy', 'execute-api:/prod/GET/*', 'arn:*:execute-api:*:*:*/prod/GET/*'],
    ['of an ARN with fewer parts', 'arn:aws:bedrock', 'arn:aws:bedrock:*:*:*'],
    ['of a whole ARN is nothing', 'arn:aws:s3:::docs/*', 'arn:aws:s3:::docs/*'],
    ['of what is no ARN is nothing', 'docs', 'docs'],
  ])('%s', (_, written, whole) => {
    expect(wholeResource(written)).toBe(whole);
  });
});
