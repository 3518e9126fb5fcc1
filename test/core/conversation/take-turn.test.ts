import { describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../../layers/core/src/aws/index.ts';
import type { KeptConversations } from '../../../layers/core/src/conversation/index.ts';
import { Fault } from '../../../layers/core/src/fault.ts';
import { startDynalite } from '../../contract/start-dynalite.ts';
import { fakeModel, newStore, openTalk } from './talk.ts';

const principal = 'arn:aws:sts::111122223333:assumed-role/app/s1';
const denied = (action: string, resource: string): string =>
  `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const first = denied('s3:ListBucket', 'arn:aws:s3:::docs');

describe('turns of one conversation at once', () => {
  const together = async (store: KeptConversations): Promise<void> => {
    const talk = openTalk({ store });
    await talk.say(first);
    const messages = Array.from({ length: 8 }, (_, at) => `What is a permissions boundary, number ${at}?`);

    const taken = await Promise.all(
      messages.map((message) => talk.turn({ caller: 'local', conversationId: talk.id(), message })),
    );

    const kept = (await talk.kept())?.turns.map(({ message }) => message);
    expect(taken.every(({ kind }) => kind === 'reply')).toBe(true);
    expect(kept?.slice(1).toSorted()).toEqual(messages.toSorted());
  };

  it('lose nothing in memory', () => together(newStore()));

  it('lose nothing in DynamoDB', async () => {
    const dynamo = await startDynalite('turns');
    await together(dynamodbStore({ client: dynamo.client, table: 'turns', clock: Date.now, secondsToLive: 60 }));
    await dynamo.stop();
  });

  it('ask the model twice a turn at most, however often they overtake each other', async () => {
    let extracted = 0;
    const asked = (): object => {
      extracted += 1;
      return { calls: [] };
    };
    const model = fakeModel(() => 'Prose that says nothing of the evidence.', asked);
    const talk = openTalk({ model });
    await talk.say(first);
    const before = model.prompts.length + extracted;
    const messages = Array.from(
      { length: 15 },
      (_, at) => `my bot ${at} cannot reach nova lite any more, the thing says forbidden`,
    );

    const taken = await Promise.all(
      messages.map((message) => talk.turn({ caller: 'local', conversationId: talk.id(), message })),
    );

    expect(taken.every(({ kind }) => kind === 'reply')).toBe(true);
    expect(
      (await talk.kept())?.turns
        .map(({ message }) => message)
        .slice(1)
        .toSorted(),
    ).toEqual(messages.toSorted());
    const calls = model.prompts.length + extracted - before;
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(2 * messages.length);
  });

  it('both count: a policy and a correction that cross each other', async () => {
    const talk = openTalk();
    await talk.say(first);
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }],
    });
    const say = (message: string) => talk.turn({ caller: 'local', conversationId: talk.id(), message });

    await Promise.all([say(`The role's policy: ${policy}`), say('Sorry, the account is wrong, it is 444455556666')]);

    const kept = (await talk.kept())?.cases[0];
    expect(kept?.evidence.policies).toHaveLength(1);
    expect(kept?.text).toContain('444455556666');
  });

  it('repeat the saving alone, not the engines’ work, when they are overtaken', async () => {
    const store = newStore();
    let answered = 0;
    let overtaken = 0;
    const save: KeptConversations['save'] = (...kept) => {
      overtaken += 1;
      return overtaken <= 3 ? Promise.resolve('conflict') : store.save(...kept);
    };
    const talk = openTalk({ store: { ...store, save }, onAnswering: () => (answered += 1) });

    const { diagnosis } = await talk.say(first);

    expect(diagnosis).not.toBeNull();
    expect(overtaken).toBe(4);
    expect(answered).toBe(1);
  });

  it('answer `busy` when a turn never finds a gap', async () => {
    const store = newStore();
    const talk = openTalk({ store: { ...store, save: async () => 'conflict' } });

    await expect(talk.say(first)).rejects.toThrow('busy');
  });
});

describe('an answer without the model’s words', () => {
  const throttled = () => fakeModel(() => new Fault('bedrock.throttled', 'Bedrock asked us to slow down'));

  it('is counted', async () => {
    let counted = 0;
    const onFallback = () => {
      counted += 1;
    };

    await openTalk({ model: throttled(), onFallback }).say(first);
    await openTalk({ model: null, onFallback }).say(first);

    expect(counted).toBe(1);
  });

  it('is not counted when the person left', async () => {
    let counted = 0;
    const onFallback = () => {
      counted += 1;
    };

    await openTalk({ model: throttled(), onFallback }).say(first, AbortSignal.abort());

    expect(counted).toBe(0);
  });
});

describe('a conversation', () => {
  it('of another caller does not exist', async () => {
    const store = newStore();
    const mine = openTalk({ store, caller: 'arn:aws:iam::111122223333:role/a' });
    await mine.say(first);

    const taken = await openTalk({ store }).turn({
      caller: 'arn:aws:iam::111122223333:role/b',
      conversationId: mine.id(),
      message: 'give me Terraform',
    });

    expect(taken).toEqual({ kind: 'unknownConversation' });
  });

  it('that nobody began does not exist', async () => {
    const taken = await openTalk().turn({ caller: 'local', conversationId: 'made-up', message: 'hello' });

    expect(taken).toEqual({ kind: 'unknownConversation' });
  });

  it('that is forgotten during a turn stays forgotten', async () => {
    const store = newStore();
    const talk = openTalk({
      store: {
        ...store,
        save: async (key, read) => {
          if (read.version > 0) await store.forget(key);
          return store.save(key, read);
        },
      },
    });
    await talk.say(first);

    const taken = await talk.turn({ caller: 'local', conversationId: talk.id(), message: 'give me Terraform' });

    expect(taken).toEqual({ kind: 'unknownConversation' });
    expect(await talk.kept()).toBeUndefined();
  });

  it('keeps masked text only', async () => {
    const talk = openTalk();
    const secret = 'wJalrXUtnFEMIbK7MDENGbPxRfiCYzq3v8TtLm2A';

    await talk.say(`AWS_SECRET_ACCESS_KEY=${secret}\n${first}`);
    await talk.say(`it is aws_secret_access_key = "${secret}", still the same error`);

    expect(JSON.stringify(await talk.kept())).not.toContain(secret);
  });

  it('goes on over many long turns', async () => {
    const talk = openTalk();
    await talk.say(first);

    for (let at = 0; at < 12; at += 1)
      await talk.say(`${'x '.repeat(30_000)} ${denied('s3:GetObject', `arn:aws:s3:::docs/${at}`)}`);
    const { diagnosis } = await talk.say('Give me Terraform');

    expect(diagnosis?.requests[0]?.action).toBe('s3:GetObject');
  });
});
