import { expect, it } from 'vitest';
import { answerOf } from '../repair/answer-of.ts';

const user = 'User: arn:aws:iam::111122223333:role/app is not authorized to perform: kms:Decrypt';
const key = 'on resource: arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const told = 'The secret is encrypted with the AWS managed key of the other account';

it('a Deny that the sentence names is mended whatever the text says of the key', () => {
  const { cause, details } = answerOf(`${user} ${key} with an explicit deny in a resource-based policy. ${told}`);

  expect(cause).toBe('KMS_KEY_POLICY');
  expect(details.plainSteps).toEqual([]);
  expect(details.ownerText).toContain('Deny');
});

it('a key that AWS manages is left where nothing denies', () => {
  const { details } = answerOf(
    `${user} ${key} because no resource-based policy allows the kms:Decrypt action. ${told}`,
  );

  expect(details.plainSteps.map(({ text }) => text).join()).toContain('customer managed key');
});
