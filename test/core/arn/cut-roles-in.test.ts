import { describe, expect, it } from 'vitest';
import { cutRolesIn, identityNamesIn } from '../../../layers/core/src/arn/index.ts';

describe('the role of an ARN that was cut', () => {
  it.each([
    ['at the type', '…assumed-role/kb-reader/i-0abc is not authorized'],
    ['within the account', 'r: ...2333:assumed-role/kb-reader/i-0abc is not authorized'],
    ['at the service', 'sts::111122223333:assumed-role/kb-reader/i-0abc is not authorized'],
  ])('is named where the cut is %s', (_, text) => {
    expect(cutRolesIn(text)).toEqual([{ name: 'kb-reader', at: text.indexOf('assumed-role') }]);
  });

  it.each([
    ['... chat-fn-role-x1 is not authorized to perform: s3:GetObject', 'chat-fn-role-x1'],
    ['…role/app/i-0a is not authorized to perform: s3:GetObject', 'app'],
  ])('is named behind dots: %s', (text, name) => {
    expect(cutRolesIn(text).map((each) => each.name)).toEqual([name]);
  });

  it.each([
    ['a user is none', '…user/ana is not authorized to perform: s3:GetObject'],
    ['a whole ARN says its role by itself', 'User: arn:aws:sts::111122223333:assumed-role/kb-reader/i-0abc is not'],
    ['of another partition too', 'arn:aws-us-gov:sts::111122223333:assumed-role/kb-reader/i-0abc'],
    ['a plain word is no name', 'Hmm... user is not authorized to perform: s3:GetObject'],
    ['nor at the beginning of a sentence', 'Why...User is not authorized to perform: s3:GetObject'],
    ['no session', 'the assumed-role kb-reader'],
    ['a word that ends so', 're-assumed-role/kb-reader/x'],
  ])('%s', (_, text) => {
    expect(cutRolesIn(text)).toEqual([]);
  });
});

describe('the names of roles and users', () => {
  it('are read from their ARNs, or what is left of one, without their paths', () => {
    expect(
      identityNamesIn('arn:aws:iam::111122223333:role/team/app/reader and …3333:user/ana, not role/x or a policy/y'),
    ).toEqual(['reader', 'ana']);
  });
});
