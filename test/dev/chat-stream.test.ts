import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { describe, expect, it } from 'vitest';
import { serveLocally } from './serve-locally.ts';

const server = serveLocally();

const denied =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const post = (body: unknown, signal?: AbortSignal): Promise<Response> =>
  fetch(`${server.url()}/chat/stream`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });

const ask = async (text: string, conversationId?: string): Promise<UIMessage> => {
  const transport = new DefaultChatTransport({
    api: `${server.url()}/chat/stream`,
    prepareSendMessagesRequest: () => ({
      body: { message: text, ...(conversationId === undefined ? {} : { conversationId }) },
    }),
  });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'c',
    messageId: undefined,
    abortSignal: undefined,
    messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text }] }],
  });
  let message: UIMessage | undefined;
  for await (const state of readUIMessageStream({ stream })) message = state;
  if (message === undefined) throw new Error('no message');
  return message;
};

const conversationOf = ({ metadata }: UIMessage): string => (metadata as { conversationId: string }).conversationId;

describe('/chat/stream of the local server', () => {
  it('answers the AI SDK’s client over HTTP, and goes on in the same conversation', async () => {
    const first = await ask(denied);

    const second = await ask('Give me Terraform', conversationOf(first));

    expect(first.parts.find(({ type }) => type === 'data-diagnosis')).toMatchObject({
      data: { cause: { id: 'BEDROCK_INVOKE_MISSING' } },
    });
    expect(JSON.stringify(second.parts)).toContain('aws_iam_role_policy');
    expect(conversationOf(second)).toBe(conversationOf(first));
  });

  it('says by its headers what it is', async () => {
    const response = await post({ message: denied });
    await response.text();

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
  });

  it('shares its conversations with /chat and DELETE', async () => {
    const id = conversationOf(await ask(denied));

    const chat = await fetch(`${server.url()}/chat`, {
      method: 'POST',
      body: JSON.stringify({ message: 'Are you sure?', conversationId: id }),
    });
    const forgotten = await fetch(`${server.url()}/chat/${id}`, { method: 'DELETE' });
    const again = await fetch(`${server.url()}/chat/${id}`, { method: 'DELETE' });
    const late = await post({ message: 'x', conversationId: id });

    expect(chat.status).toBe(200);
    expect(forgotten.status).toBe(204);
    expect(await forgotten.text()).toBe('');
    expect(again.status).toBe(404);
    expect(late.status).toBe(404);
    expect(late.headers.get('content-type')).toBe('application/problem+json');
    await late.text();
  });

  it.each([
    [{}, 400],
    [{ message: 1 }, 400],
    [{ message: 'x', conversationid: 'typo' }, 400],
    [{ message: 'x'.repeat(70_000) }, 413],
    [{ message: 'x', conversationId: 'nobody began it' }, 404],
  ])('refuses %o as a problem, not as a stream', async (body, status) => {
    const response = await post(body);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, detail: expect.any(String) });
  });

  it('outlives readers that leave', async () => {
    for (let at = 0; at < 5; at += 1) {
      const left = new AbortController();
      const response = await post({ message: denied }, left.signal);
      await response.body?.getReader().read();
      left.abort();
    }

    expect((await ask('hello')).parts.length).toBeGreaterThan(0);
  });
});
