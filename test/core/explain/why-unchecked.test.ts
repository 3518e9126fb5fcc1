import { expect, it } from 'vitest';
import { openTalk } from '../conversation/talk.ts';

const refusal =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a because no identity-based policy allows the s3:GetObject action';

const said = async (policy: string) => (await openTalk().say(`${refusal}\n${policy}`)).reply;

it('a cut policy is said to be one, and none is not', async () => {
  expect(await said('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Lis')).toMatch(
    /Not checked against your policies: of the policy you showed only a part was shown; paste it whole/,
  );
  expect(await said('')).toContain('Not checked against your policies: none was shown.');
});
