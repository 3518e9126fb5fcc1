import { describe, expect, it } from 'vitest';
import { takenAway, unknownVerbs } from '../../../layers/core/src/conversation/compose/taken-away.ts';
import { type Asked, decided } from './decided.ts';
import { openTalk } from './talk.ts';

const onData = (action: string): Asked => ({ action, resource: 'arn:aws:s3:::my-data/a' });

const shown =
  'Here is my role policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::my-data/*"}]}';

const replyAfter = async (first: string, message: string): Promise<string> => {
  const talk = openTalk();
  await talk.say(first);
  return (await talk.say(message)).reply;
};

describe('a wish that takes a call away', () => {
  it.each([
    ...[
      'ban',
      'stop',
      'disable',
      'switch off',
      'suspend',
      'withdraw',
      'withhold',
      'take away',
      'strip',
      'drop',
      'cancel',
      'remove',
      'reject',
      'veto',
      'freeze',
      'hinder',
      'guard against',
      'outlaw',
      'thwart',
      'inhibit',
      'preclude',
      'bar',
      'rule out',
      'end',
      'cut off',
      'shut off',
      'revoke',
    ].map((verb) => `write a policy to ${verb} s3:DeleteObject on my-data`),
    'write a policy against s3:DeleteObject on my-data',
    'write a policy that takes s3:DeleteObject on my-data away from role app',
    'write a policy to protect my-data from s3:DeleteObject',
    'role app is no longer to have s3:DeleteObject on my-data, write the policy',
    'Revoke s3:DeleteObject on my-data',
    'schreib eine policy, die role app s3:DeleteObject auf my-data entzieht',
    'schreib eine policy gegen s3:DeleteObject auf my-data',
    'écris une politique qui retire s3:DeleteObject sur my-data',
    'escribe una política para evitar s3:DeleteObject en my-data',
    'escreva uma política contra s3:DeleteObject em my-data',
  ])('is a Deny of it, and of nothing else: %s', (wish) => {
    const isAllowed = decided(wish);

    expect([onData('s3:DeleteObject'), onData('s3:GetObject')].map(isAllowed)).toEqual([false, true]);
  });

  it.each([
    "Don't write a Deny. Write a policy to allow s3:GetObject on my-data",
    'without any Deny, write a policy for s3:GetObject on my-data',
    'no deny please: write a policy for s3:GetObject on my-data',
    'Write a policy that undoes the Deny on s3:GetObject of my-data',
    'Please stop denying s3:GetObject on my-data: write the policy',
    'write a policy so s3:GetObject on my-data is not denied any more',
  ])('is none where a Deny is what is not wanted: %s', (wish) => {
    const isAllowed = decided(wish);

    expect([onData('s3:GetObject'), onData('s3:DeleteObject')].map(isAllowed)).toEqual([true, false]);
  });

  it.each([
    'write a policy to frobnicate s3:GetObject on my-data',
    'write a policy to restrict s3:DeleteObject on my-data',
  ])('is asked about where its verb neither grants nor takes: %s', async (wish) => {
    const { reply } = await openTalk().say(wish);

    expect(reply).toContain('Not written');
    expect(reply).not.toContain('```');
  });

  it.each([
    'write a policy to call InvokeModel on nova lite',
    'write a policy that allows s3:GetObject on my-data',
    'policy that lets role app use s3:GetObject on my-data',
    'write a policy to restrict s3:GetObject on my-data to role app',
  ])('is no wish that grants: %s', (wish) => {
    expect([takenAway(wish), unknownVerbs(wish)]).toEqual([wish, []]);
  });
});

describe('a call that is taken out of a policy which was shown', () => {
  it.each(['remove s3:DeleteObject from it', 'disable s3:DeleteObject', 'Strip s3:DeleteObject'])(
    'is struck from it, and the others stay: %s',
    async (message) => {
      const reply = await replyAfter(shown, message);

      expect(reply).toContain('The policy without `s3:DeleteObject`');
      expect(reply).toMatch(/"s3:GetObject",\s+"s3:PutObject"/);
      expect(reply).not.toContain('"s3:DeleteObject"');
    },
  );

  it('is told where nothing of it allows the call', async () => {
    expect(await replyAfter(shown, 'remove s3:ListBucket')).toContain('there is nothing to take out');
  });
});
