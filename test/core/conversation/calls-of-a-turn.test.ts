import { expect, it } from 'vitest';
import type { Model } from '../../../layers/core/src/conversation/index.ts';
import { openTalk } from './talk.ts';

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/notes-fn/n is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

/** A model that says nothing to use, and keeps what it was asked. */
const listening = () => {
  const prompts: { readonly kind: 'write' | 'extract'; readonly text: string }[] = [];
  const model: Model = {
    id: 'a-model',
    async *write({ system, text }) {
      prompts.push({ kind: 'write', text: `${system}\n${text}` });
      yield '';
    },
    extract: async ({ system, text }, schema) => {
      prompts.push({ kind: 'extract', text: `${system}\n${text}\n${JSON.stringify(schema)}` });
      return { calls: [], id: null, quotes: [] };
    },
  };
  return { model, prompts };
};

/** About what a tokenizer makes of it: three and a half Latin letters a token, of other letters one each. */
const tokensOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x250 ? 1 / 3.5 : 1), 0);

const long = 'アクセスが拒否されました。エージェントが動きません。'.repeat(900);

it.each([
  ['a stated denial', [denied], ['write']],
  ['a follow-up in English', [denied, 'how do I undo it?'], []],
  ['a follow-up in German', [denied, 'und was ist mit Streaming?'], ['write']],
  ['one in German that could not be checked', [denied, 'wie mache ich das wieder rückgängig?'], []],
  ['a concept', ['What is a trust policy?'], []],
  ['a policy that is wished for', ['I need a trust policy for a Bedrock agent in account 111122223333, us-west-2'], []],
  ['off the subject', [denied, 'who won the world cup?'], []],
] as const)('asks the model once at most: %s', async (_, says, kinds) => {
  const { model, prompts } = listening();
  const talk = openTalk({ model });

  for (const say of says.slice(0, -1)) await talk.say(say);
  prompts.length = 0;
  await talk.say(says.at(-1) ?? '');

  expect(prompts.map(({ kind }) => kind)).toEqual(kinds);
});

it.each([
  ['in few words', 'my agent somehow refuses everything since the move'],
  ['at length, in Japanese', long],
])('asks twice at most where the text had to be read, and each in 2,500 tokens: %s', async (_, say) => {
  const { model, prompts } = listening();

  await openTalk({ model }).say(say);

  expect(prompts.length).toBeGreaterThan(0);
  expect(prompts.length).toBeLessThanOrEqual(2);
  for (const { text } of prompts) expect(tokensOf(text)).toBeLessThanOrEqual(2_500);
});

it('gives the model what the findings say, and no other case data', async () => {
  const { model, prompts } = listening();
  const { reply } = await openTalk().say(denied);

  await openTalk({ model }).say(denied);

  const outside = (reply.split('\n\n') ?? []).filter((part) => !part.startsWith('```'));
  for (const part of outside) expect(prompts[0]?.text).toContain(part);
});

it('says a page of the handbook with a model as without one', async () => {
  const say = 'What is a permissions boundary?';
  const plain = await openTalk().say(say);

  const { reply, explainedBy } = await openTalk({ model: listening().model }).say(say);

  expect(reply).toBe(plain.reply);
  expect(explainedBy).toBe('template');
});

it('says why a reply is English where there is a model', async () => {
  const { reply } = await openTalk({ model: listening().model }).say('Was ist eine Trust Policy?');

  expect(reply.split('\n').at(-1)).toMatch(/auf Englisch: Nur so ist sie geprüft/);
});
