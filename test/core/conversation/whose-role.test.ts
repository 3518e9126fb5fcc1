import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied = (account: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${account}:role/x because no identity-based policy allows the sts:AssumeRole action`;

describe('a role whose account the text does not tell', () => {
  it.each(['*', '************', 'XXXXXXXXXXXX', '{AccountId}'])('is asked about: %s', async (account) => {
    const { reply } = await openTalk().say(denied(account));

    expect(reply).toContain('In which account is the role?');
    expect(reply).toContain('the caller’s own policy has to allow `sts:AssumeRole` on it as well');
    expect(reply).toContain('aws iam get-role --role-name x --query Role.Arn');
  });

  it('has both halves once its account is told to be another', async () => {
    const talk = openTalk();
    await talk.say(denied('*'));
    const { reply } = await talk.say('It is in account 444455556666');

    expect(reply).toContain('"Resource":"arn:aws:iam::444455556666:role/x"');
    expect(reply).toContain('To the owner of account 444455556666');
  });

  it.each(['111122223333', '444455556666'])(
    'is asked for its trust where the account stands there: %s',
    async (account) => {
      const { reply } = await openTalk().say(denied(account));

      expect(reply).not.toContain('In which account is the role?');
      expect(reply).toContain('What does the trust policy of the role say?');
    },
  );
});
