import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  accountReader,
  answerQuestion,
  type ChatReply,
  type ConversationStore,
  type GivenEvidence,
  type KeptConversations,
  type Model,
  memoryStore,
  type TurnEvent,
  takeTurn,
} from '../../../layers/core/src/conversation/index.ts';
import { readAccountDetails } from '../../../layers/core/src/intake/index.ts';
import { readByClient, textsOf } from './read-by-client.ts';

const details = JSON.parse(readFileSync(new URL('../../../dev/demo-account.json', import.meta.url), 'utf8'));
const demo = readAccountDetails(details);
if (demo.kind !== 'account') throw new Error('the demo account cannot be read');
/** What reads the demo account. */
export const demoReaders = [accountReader(demo.account)];

export const newStore = (): ConversationStore =>
  memoryStore({
    clock: () => Date.parse('2026-11-24T12:00:00Z'),
    secondsToLive: 3600,
    mostConversations: 1000,
    mostBytes: 64 * 1024 * 1024,
    mostItemBytes: 380 * 1024,
  });

type Options = {
  readonly store?: KeptConversations;
  readonly model?: Model | null;
  readonly caller?: string;
  readonly onFallback?: () => void;
  readonly patience?: { readonly reading: number; readonly writing: number };
  /** Called for each question that the engines are asked. */
  readonly onAnswering?: () => void;
};

export type Said = { readonly say: string; readonly evidence?: GivenEvidence };

/** A conversation with the whole pipeline over the demo account; every turn's events are kept. */
export const openTalk = (options: Options = {}) => {
  const { store = newStore(), model = null, caller = 'local', patience = { reading: 2_000, writing: 5_000 } } = options;
  const answering = answerQuestion({ readers: demoReaders });
  const turn = takeTurn({
    answering: (question, by) => {
      options.onAnswering?.();
      return answering(question, by);
    },
    store,
    model,
    newId: () => crypto.randomUUID(),
    onFallback: options.onFallback,
    patience,
  });
  let conversationId: string | undefined;
  const events: TurnEvent[] = [];
  const say = async (said: Said | string, signal = new AbortController().signal): Promise<ChatReply> => {
    const { say: message, evidence } = typeof said === 'string' ? { say: said, evidence: undefined } : said;
    events.length = 0;
    const taken = await turn(
      { caller, conversationId, message, evidence },
      { emit: (event) => events.push(event), signal },
    );
    if (taken.kind !== 'reply') throw new Error(taken.kind);
    conversationId = taken.reply.conversationId;
    await expectSameByClient(events, taken.reply);
    return taken.reply;
  };
  const id = (): string => {
    if (conversationId === undefined) throw new Error('nothing was said');
    return conversationId;
  };
  const kept = async () => (await store.load({ caller, conversationId: id() }))?.conversation;
  return { say, events, id, kept, turn, store };
};

/** The last reply of a conversation in which this was said, turn by turn. */
export const replyTo = async (...says: readonly (Said | string)[]): Promise<string> => {
  const talk = openTalk();
  let reply = '';
  for (const say of says) ({ reply } = await talk.say(say));
  return reply;
};

/** Every turn of the suite is read by the AI SDK's client too, and says there what `/chat` says. */
const expectSameByClient = async (events: readonly TurnEvent[], reply: ChatReply): Promise<void> => {
  const message = await readByClient(events);
  const { conversationId, explainedBy, why, questions, diagnosis } = reply;

  expect(message.id).toBe(reply.messageId);
  expect(message.metadata).toEqual({ conversationId, explainedBy, why, questions });
  expect(message.parts.filter(({ type }) => type === 'data-diagnosis')).toEqual([
    { type: 'data-diagnosis', data: diagnosis === null ? null : JSON.parse(JSON.stringify(diagnosis)) },
  ]);
  expect(reply.reply.endsWith(textsOf(message).at(-1) ?? 'nothing')).toBe(true);
};

/** A model that answers by a function of its prompt. */
export const fakeModel = (
  write: (text: string) => string | Error,
  extract: (text: string) => unknown = () => ({ calls: [] }),
): Model & { readonly prompts: string[] } => {
  const prompts: string[] = [];
  return {
    id: 'fake-model',
    prompts,
    async *write(prompt) {
      prompts.push(`${prompt.system}\n${prompt.text}`);
      const words = write(prompt.text);
      if (words instanceof Error) throw words;
      for (let at = 0; at < words.length; at += 9) yield words.slice(at, at + 9);
    },
    extract: async (prompt) => extract(prompt.text),
  };
};
