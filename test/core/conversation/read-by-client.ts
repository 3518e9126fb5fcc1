import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import type { TurnEvent } from '../../../layers/core/src/conversation/index.ts';
import { endOfStream, streamHeaders, uiMessageStream } from '../../../layers/core/src/http/ui-message-stream.ts';

/** What the AI SDK's own client makes of a turn's events, sent as `/chat/stream` sends them. */
export const readByClient = async (events: readonly TurnEvent[]): Promise<UIMessage> => {
  const encode = uiMessageStream();
  const body = events.map(encode).join('') + endOfStream;
  const transport = new DefaultChatTransport({
    api: 'http://127.0.0.1/chat/stream',
    fetch: async () => new Response(body, { headers: streamHeaders }),
  });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    abortSignal: undefined,
    messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text: 'x' }] }],
  });
  let message: UIMessage | undefined;
  const onError = (error: unknown): never => {
    throw error;
  };
  for await (const state of readUIMessageStream({ stream, onError })) message = state;
  if (message === undefined) throw new Error('the client read no message');
  return message;
};

/** The text of a message, part by part. */
export const textsOf = ({ parts }: UIMessage): readonly string[] =>
  parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
