import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamodbStoreOptions, dynamodbForget, dynamodbStore } from '../../layers/core/src/aws/index.ts';
import {
  type Conversation,
  type ConversationStore,
  emptyConversation,
  memoryStore,
} from '../../layers/core/src/conversation/index.ts';
import { noEvidence } from '../../layers/core/src/intake/index.ts';
import { startDynalite } from './start-dynalite.ts';

const wholeStore = (options: DynamodbStoreOptions): ConversationStore => ({
  ...dynamodbStore(options),
  forget: dynamodbForget(options),
});

const secondsToLive = 3600;
const start = Date.parse('2026-11-24T12:00:00Z');

const withText = (text: string): Conversation => ({
  ...emptyConversation,
  cases: [{ text, evidence: noEvidence, found: [], outcome: null, afterFix: noEvidence, settled: [], answered: [] }],
  open: 0,
});

const said = (conversation: Conversation, message: string): Conversation => ({
  ...conversation,
  turns: [...conversation.turns, { messageId: message, kind: 'denial', message, causeId: null }],
});

let dynamo: Awaited<ReturnType<typeof startDynalite>>;
beforeAll(async () => {
  dynamo = await startDynalite('conversations');
});
afterAll(() => dynamo.stop());

type Stores = Record<string, (clock: () => number) => ConversationStore>;
const stores: Stores = {
  memory: (clock) =>
    memoryStore({
      clock,
      secondsToLive,
      mostConversations: 1000,
      mostBytes: 64 * 1024 * 1024,
      mostItemBytes: 380 * 1024,
    }),
  DynamoDB: (clock) => wholeStore({ client: dynamo.client, table: 'conversations', clock, secondsToLive }),
};

describe.each(Object.keys(stores))('conversations in %s', (name) => {
  const open = (clock: () => number = () => start): ConversationStore => {
    const make = stores[name];
    if (make === undefined) throw new Error(`no store ${name}`);
    return make(clock);
  };
  const newKey = (caller = 'local') => ({ caller, conversationId: crypto.randomUUID() });

  it('knows nothing of an id that was never saved', async () => {
    const store = open();

    expect(await store.load(newKey())).toBeNull();
    expect(await store.forget(newKey())).toBe(false);
  });

  it('gives back what was saved, one version further', async () => {
    const store = open();
    const key = newKey();

    const saved = await store.save(key, { conversation: withText('dénié 🔒'), version: 0 });

    expect(saved).toBe('saved');
    expect(await store.load(key)).toEqual({ conversation: withText('dénié 🔒'), version: 1 });
  });

  it('does not let another caller see, change or forget it', async () => {
    const store = open();
    const key = newKey('arn:aws:iam::111122223333:role/one');
    await store.save(key, { conversation: withText('mine'), version: 0 });
    const other = { ...key, caller: 'arn:aws:iam::111122223333:role/two' };

    expect(await store.load(other)).toBeNull();
    expect(await store.forget(other)).toBe(false);
    expect(await store.save(other, { conversation: withText('theirs'), version: 1 })).toBe('conflict');
    expect((await store.load(key))?.conversation).toEqual(withText('mine'));
  });

  it('keeps callers and ids apart that look alike when they are joined', async () => {
    const store = open();
    await store.save({ caller: 'a', conversationId: 'b#c' }, { conversation: withText('one'), version: 0 });

    expect(await store.load({ caller: 'a#b', conversationId: 'c' })).toBeNull();
  });

  it('refuses to save over a version that somebody else has saved', async () => {
    const store = open();
    const key = newKey();
    await store.save(key, { conversation: withText('first'), version: 0 });
    await store.save(key, { conversation: withText('second'), version: 1 });

    const late = await store.save(key, { conversation: withText('late'), version: 1 });

    expect(late).toBe('conflict');
    expect((await store.load(key))?.conversation).toEqual(withText('second'));
  });

  it('loses nothing when many save at once and try again on a conflict', async () => {
    const store = open();
    const key = newKey();
    await store.save(key, { conversation: withText('shared'), version: 0 });
    const speak = async (message: string): Promise<void> => {
      for (;;) {
        const read = await store.load(key);
        if (read === null) throw new Error('lost');
        const next = { ...read, conversation: said(read.conversation, message) };
        if ((await store.save(key, next)) === 'saved') return;
      }
    };
    const messages = Array.from({ length: 12 }, (_, at) => `message ${at}`);

    await Promise.all(messages.map(speak));

    const turns = (await store.load(key))?.conversation.turns.map(({ message }) => message);
    expect(turns?.toSorted()).toEqual(messages.toSorted());
  });

  it('begins anew only once when two begin the same conversation', async () => {
    const store = open();
    const key = newKey();

    const outcomes = await Promise.all([
      store.save(key, { conversation: withText('a'), version: 0 }),
      store.save(key, { conversation: withText('b'), version: 0 }),
    ]);

    expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
  });

  it('does not know an expired conversation, deleted or not', async () => {
    let now = start;
    const store = open(() => now);
    const key = newKey();
    await store.save(key, { conversation: withText('old'), version: 0 });

    now = start + secondsToLive * 1000;

    expect(await store.load(key)).toBeNull();
    expect(await store.forget(key)).toBe(false);
    expect(await store.save(key, { conversation: withText('revived'), version: 1 })).toBe('conflict');
    expect(await store.save(key, { conversation: withText('new'), version: 0 })).toBe('saved');
  });

  it('lives on from its last turn', async () => {
    let now = start;
    const store = open(() => now);
    const key = newKey();
    await store.save(key, { conversation: withText('a'), version: 0 });
    now = start + (secondsToLive - 10) * 1000;
    await store.save(key, { conversation: withText('b'), version: 1 });

    now = start + (secondsToLive + 10) * 1000;

    expect((await store.load(key))?.conversation).toEqual(withText('b'));
  });

  it('forgets once', async () => {
    const store = open();
    const key = newKey();
    await store.save(key, { conversation: withText('a'), version: 0 });

    expect(await store.forget(key)).toBe(true);
    expect(await store.load(key)).toBeNull();
    expect(await store.forget(key)).toBe(false);
    expect(await store.save(key, { conversation: withText('b'), version: 1 })).toBe('conflict');
  });

  it('trims what is too large instead of failing, the denied call last', async () => {
    const store = open();
    const key = newKey();
    const large = said(withText(`User: x is not authorized ${'é'.repeat(150_000)}`), 'm'.repeat(300_000));

    const saved = await store.save(key, { conversation: large, version: 0 });

    const kept = (await store.load(key))?.conversation;
    expect(saved).toBe('saved');
    expect(kept?.cases[0]?.text.startsWith('User: x is not authorized')).toBe(true);
  });
});

describe('memory', () => {
  const bounded = (more: { mostConversations: number; mostBytes: number }) =>
    memoryStore({ clock: () => start, secondsToLive, mostItemBytes: 10_000, ...more });
  const keyOf = (conversationId: string) => ({ caller: 'local', conversationId });

  it('keeps the latest conversations when there are too many', async () => {
    const store = bounded({ mostConversations: 2, mostBytes: 1_000_000 });
    for (const id of ['a', 'b', 'c']) await store.save(keyOf(id), { conversation: withText(id), version: 0 });

    expect(await store.load(keyOf('a'))).toBeNull();
    expect(await store.load(keyOf('c'))).not.toBeNull();
  });

  it('keeps the latest conversations when they are too large together', async () => {
    const store = bounded({ mostConversations: 100, mostBytes: 12_000 });
    for (const id of ['a', 'b'])
      await store.save(keyOf(id), { conversation: withText(id + 'x'.repeat(7_000)), version: 0 });

    expect(await store.load(keyOf('a'))).toBeNull();
    expect(await store.load(keyOf('b'))).not.toBeNull();
  });
});

describe('DynamoDB', () => {
  it('says that it cannot be reached as a fault that may be tried again', async () => {
    const client = new DynamoDBClient({
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    const store = wholeStore({ client, table: 'conversations', clock: () => start, secondsToLive });

    const loading = store.load({ caller: 'local', conversationId: 'a' });

    await expect(loading).rejects.toMatchObject({ code: 'store.unreachable', status: 503, retryable: true });
  });

  it('writes the expiry in seconds, as time to live wants it', async () => {
    const store = wholeStore({ client: dynamo.client, table: 'conversations', clock: () => start, secondsToLive });
    await store.save({ caller: 'ttl', conversationId: 'a' }, { conversation: withText('a'), version: 0 });

    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: 'conversations' }));

    const item = Items.find(({ pk }) => pk?.S === 'CALLER#ttl');
    expect(item?.['expiresAt']).toEqual({ N: String(start / 1000 + secondsToLive) });
  });

  it('reads an item that carries no conversation as none', async () => {
    const store = wholeStore({ client: dynamo.client, table: 'conversations', clock: () => start, secondsToLive });
    const Item = { pk: { S: 'CALLER#x' }, sk: { S: 'CONVERSATION#y' } };
    await dynamo.client.send(new PutItemCommand({ TableName: 'conversations', Item }));

    expect(await store.load({ caller: 'x', conversationId: 'y' })).toBeNull();
  });
});
