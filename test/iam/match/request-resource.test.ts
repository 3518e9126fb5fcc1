import { describe, expect, it } from 'vitest';
import { parseRequestResource } from '../../../layers/iam/src/match/request-resource.ts';

describe('the resource of a request', () => {
  it.each([
    ['arn:aws:s3:::docs/a.txt', []],
    ['arn:aws:lambda:us-east-1:111122223333:function:chat:live', ['chat:live', 'live']],
    ['arn:aws:logs:us-east-1:111122223333:log-group:/a::', ['/a::', ':', '']],
    [
      'arn:aws:x:::a:b:c:d:e:f:g:h:i',
      ['b:c:d:e:f:g:h:i', 'c:d:e:f:g:h:i', 'd:e:f:g:h:i', 'e:f:g:h:i', 'f:g:h:i', 'g:h:i', 'h:i', 'i'],
    ],
  ])('%s has these tails behind its colons', (text, tails) => {
    expect(parseRequestResource(text).tails).toEqual(tails);
  });

  it('with more than eight colons lists none: it is compared as a whole', () => {
    expect(parseRequestResource('arn:aws:x:::a:b:c:d:e:f:g:h:i:j').tails).toBeUndefined();
  });

  it('that starts with a colon has what follows it', () => {
    expect(parseRequestResource('arn:aws:x::::a').tails).toEqual(['a']);
  });

  it.each(['*', 'my-bucket', ''])('%j is no ARN and has no parts', (text) => {
    expect(parseRequestResource(text)).toEqual({ text, arn: undefined, tails: [], pairs: 0 });
  });
});
