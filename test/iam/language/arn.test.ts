import { describe, expect, it } from 'vitest';
import { parseArn, printArn } from '../../../layers/iam/src/index.ts';

describe('parseArn', () => {
  it.each([
    'arn:aws:s3:::docs/a:b',
    'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    'arn:aws-cn:iam::111122223333:role/app',
  ])('reads %s, and printArn writes it back', (text) => {
    const arn = parseArn(text);

    expect(arn && printArn(arn)).toBe(text);
  });

  it.each([
    '',
    'arn',
    'arn:aws:s3',
    'arn:aws:s3:::',
    'arn::s3:::docs',
    'arn:aws::::docs',
    'urn:aws:s3:::docs',
    'arn:aws:s3::docs',
  ])('finds none in %j', (text) => {
    expect(parseArn(text)).toBeUndefined();
  });

  it('names the parts', () => {
    expect(parseArn('arn:aws:lambda:us-east-1:111122223333:function:tool')).toEqual({
      partition: 'aws',
      service: 'lambda',
      region: 'us-east-1',
      account: '111122223333',
      resource: 'function:tool',
    });
  });
});
