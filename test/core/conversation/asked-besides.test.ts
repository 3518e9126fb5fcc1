import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/s1 is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const following = async (turn: string): Promise<string> => {
  const talk = openTalk();
  await talk.say(denied);
  return (await talk.say(turn)).reply;
};

describe('an action that the fix has no place for', () => {
  it.each([
    'also allow iam:PassRole',
    'add lambda:InvokeFunction',
    'also allow kms:Decrypt',
    'also allow sts:AssumeRole on role Admin',
    'also allow iam:PassRole for role Admin',
  ])('is not there already, and makes nobody a caller: %s', async (turn) => {
    const reply = await following(turn);

    expect(reply).toMatch(/^\*\*No, it stays as it is:\*\* `[a-z]+:\w+` is not allowed by this fix/);
    expect(reply).not.toContain('--role-name Admin');
  });

  it('is put in where it fits what the fix names', async () => {
    expect(await following('also allow bedrock:InvokeModelWithResponseStream')).toMatch(
      /^\*\*Changed as you asked\.\*\*/,
    );
  });

  it('“AWS user” is nobody’s name', async () => {
    expect(await following('give it to any authenticated AWS user')).not.toContain('user/AWS');
  });
});
