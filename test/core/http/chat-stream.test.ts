import { Readable } from 'node:stream';
import { DefaultChatTransport, readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai';
import { describe, expect, it } from 'vitest';
import type { TakeTurn, TurnEvent } from '../../../layers/core/src/conversation/index.ts';
import { Fault } from '../../../layers/core/src/fault.ts';
import { streamTurn } from '../../../layers/core/src/http/stream-turn.ts';
import { streamHeaders } from '../../../layers/core/src/http/ui-message-stream.ts';
import { fakeModel, openTalk } from '../conversation/talk.ts';

const denied =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const options = { requestId: 'r-1', heartbeatMilliseconds: 10_000 };
const turn = { caller: 'local', message: denied };

/** Reads a stream of ours with the AI SDK's own client. */
const readWithClient = async (takeTurn: TakeTurn, more: Partial<typeof options> = {}) => {
  const transport = new DefaultChatTransport({
    api: 'http://127.0.0.1/chat/stream',
    prepareSendMessagesRequest: ({ messages }) => ({
      body: {
        message: messages
          .at(-1)
          ?.parts.map((part) => (part.type === 'text' ? part.text : ''))
          .join(''),
      },
    }),
    fetch: async (_, init) => {
      const { message } = JSON.parse(String(init?.body));
      const body = await streamTurn(takeTurn, { ...turn, message }, { ...options, ...more });
      return new Response(Readable.toWeb(body) as ReadableStream, { headers: streamHeaders });
    },
  });
  const chunks: UIMessageChunk[] = [];
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    abortSignal: undefined,
    messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text: denied }] }],
  });
  const [kept, read] = stream.tee();
  const seen = (async () => {
    for await (const chunk of kept) chunks.push(chunk);
  })();
  const errors: unknown[] = [];
  let message: UIMessage | undefined;
  for await (const state of readUIMessageStream({ stream: read, onError: (error) => errors.push(error) }))
    message = state;
  await seen;
  return { message, chunks, errors };
};

const textOf = (message: UIMessage | undefined): string =>
  (message?.parts ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('');

const scripted =
  (...events: readonly (TurnEvent | Error)[]): TakeTurn =>
  async (_, listener) => {
    for (const event of events) {
      if (event instanceof Error) throw event;
      listener?.emit(event);
    }
    return { kind: 'reply', reply: {} as never };
  };

const started: TurnEvent = { kind: 'started', conversationId: 'c-1', messageId: 'm-1' };
const finished: TurnEvent = { kind: 'finished', explainedBy: 'template', why: 'no model', questions: [] };

describe('a streamed turn, read by the AI SDK', () => {
  it('gives the diagnosis as a data part before any text, and the metadata', async () => {
    const { message, chunks } = await readWithClient(openTalk().turn);

    const kinds = chunks.map(({ type }) => type);
    expect(kinds[0]).toBe('start');
    expect(kinds.indexOf('data-diagnosis')).toBeLessThan(kinds.indexOf('text-start'));
    expect(kinds.at(-1)).toBe('finish');
    expect(message?.parts.find(({ type }) => type === 'data-diagnosis')).toMatchObject({
      data: { cause: { id: 'BEDROCK_INVOKE_MISSING' } },
    });
    expect(textOf(message)).toContain('**Why**');
    expect(message?.metadata).toMatchObject({
      conversationId: expect.any(String),
      explainedBy: 'template',
      why: 'no Bedrock model is configured',
      questions: [],
    });
  });

  it('gives status parts that do not stay in the message', async () => {
    const status: TurnEvent = { kind: 'status', text: 'reading role app', done: 2, total: 5 };

    const { message, chunks } = await readWithClient(
      scripted(
        started,
        status,
        { kind: 'diagnosis', diagnosis: null },
        { kind: 'text', part: 0, text: 'hello' },
        finished,
      ),
    );

    expect(chunks).toContainEqual({
      type: 'data-status',
      data: { text: 'reading role app', done: 2, total: 5 },
      transient: true,
    });
    expect(message?.parts.some(({ type }) => type === 'data-status')).toBe(false);
  });

  it('joins the pieces of a text, and begins a second text where the first broke off', async () => {
    const { message } = await readWithClient(
      scripted(
        started,
        { kind: 'diagnosis', diagnosis: null },
        { kind: 'text', part: 0, text: 'The role ' },
        { kind: 'text', part: 0, text: 'lacks it. ' },
        { kind: 'text', part: 1, text: 'The whole answer.' },
        finished,
      ),
    );

    const texts = message?.parts.flatMap((part) => (part.type === 'text' ? [part] : []));
    expect(texts?.map(({ text }) => text)).toEqual(['The role lacks it. ', 'The whole answer.']);
    expect(texts?.every(({ state }) => state === 'done')).toBe(true);
  });

  it('tells of a fault after the first byte as an error part, in one sentence', async () => {
    const { errors, chunks } = await readWithClient(
      scripted(started, new Fault('store.unreachable', 'the conversations cannot be reached: try again in a moment')),
    );

    expect(chunks.at(-1)).toEqual({
      type: 'error',
      errorText: 'the conversations cannot be reached: try again in a moment',
    });
    expect(errors).toHaveLength(1);
  });

  it('tells nothing of an error of ours but the request’s id', async () => {
    const { chunks } = await readWithClient(scripted(started, new Error('bug: secret detail')));

    expect(JSON.stringify(chunks.at(-1))).toContain('r-1');
    expect(JSON.stringify(chunks.at(-1))).not.toContain('secret detail');
  });

  it('is read through heartbeats', async () => {
    const slow: TakeTurn = async (_, listener) => {
      listener?.emit(started);
      await new Promise((resolve) => setTimeout(resolve, 60));
      listener?.emit({ kind: 'diagnosis', diagnosis: null });
      listener?.emit(finished);
      return { kind: 'reply', reply: {} as never };
    };

    const { message, errors } = await readWithClient(slow, { heartbeatMilliseconds: 5 });

    expect(errors).toEqual([]);
    expect(message?.metadata).toMatchObject({ explainedBy: 'template' });
  });

  it('reads the words of a model, checked, and those of ours after a lie', async () => {
    const honest =
      'The role `support-chat-role` was denied `bedrock:InvokeModel`, because no identity policy allows it. ';
    const lying = fakeModel(() => `${honest}Add \`bedrock:Converse\` to it. Then it works.`);

    const { message } = await readWithClient(openTalk({ model: lying }).turn);

    expect(textOf(message)).toContain(honest.trim());
    expect(textOf(message)).not.toContain('bedrock:Converse');
    expect(textOf(message)).toContain('**Why**');
    expect(message?.metadata).toMatchObject({ explainedBy: 'template' });
  });
});

describe('a turn that cannot begin', () => {
  it('is refused as a problem, not as a stream', async () => {
    const unknown: TakeTurn = async () => ({ kind: 'unknownConversation' });

    await expect(streamTurn(unknown, turn, options)).rejects.toMatchObject({ code: 'not-found', status: 404 });
  });

  it('is refused when too many come at once', async () => {
    const busy: TakeTurn = async () => ({ kind: 'busy' });

    await expect(streamTurn(busy, turn, options)).rejects.toMatchObject({ status: 429 });
  });

  it('throws what broke before the first byte', async () => {
    await expect(streamTurn(scripted(new Fault('store.unreachable', 'no')), turn, options)).rejects.toMatchObject({
      code: 'store.unreachable',
    });
  });
});

describe('a reader that leaves', () => {
  it('aborts the turn', async () => {
    let signal: AbortSignal | undefined;
    const endless: TakeTurn = (_, listener) => {
      signal = listener?.signal;
      listener?.emit(started);
      return new Promise(() => undefined);
    };
    const stream = await streamTurn(endless, turn, options);

    stream.destroy();

    expect(signal?.aborted).toBe(true);
  });

  it('does not break a turn that still says something', async () => {
    const late = Promise.withResolvers<null>();
    const slow: TakeTurn = async (_, listener) => {
      listener?.emit(started);
      await late.promise;
      listener?.emit(finished);
      return { kind: 'reply', reply: {} as never };
    };
    const stream = await streamTurn(slow, turn, options);
    stream.destroy();

    late.resolve(null);
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(stream.destroyed).toBe(true);
  });
});
