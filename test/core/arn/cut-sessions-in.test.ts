import { describe, expect, it } from 'vitest';
import { cutSessionsIn } from '../../../layers/core/src/arn/index.ts';

describe('the role of a session whose ARN was cut', () => {
  it.each([
    ['at the type', '…assumed-role/kb-reader/i-0abc is not authorized'],
    ['within the account', 'r: ...2333:assumed-role/kb-reader/i-0abc is not authorized'],
    ['at the service', 'sts::111122223333:assumed-role/kb-reader/i-0abc is not authorized'],
  ])('is named where the cut is %s', (_, text) => {
    expect(cutSessionsIn(text)).toEqual([{ name: 'kb-reader', at: text.indexOf('assumed-role') }]);
  });

  it.each([
    ['a whole ARN says its role by itself', 'User: arn:aws:sts::111122223333:assumed-role/kb-reader/i-0abc is not'],
    ['of another partition too', 'arn:aws-us-gov:sts::111122223333:assumed-role/kb-reader/i-0abc'],
    ['no session', 'the assumed-role kb-reader'],
    ['a word that ends so', 're-assumed-role/kb-reader/x'],
  ])('%s', (_, text) => {
    expect(cutSessionsIn(text)).toEqual([]);
  });
});
