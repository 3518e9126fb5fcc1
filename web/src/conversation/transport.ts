import { DefaultChatTransport } from 'ai';
import { signedHeaders } from '../identity/ask-server.ts';
import type { TurnMessage } from './message.ts';
import { wordsOf } from './message.ts';

/** Sends the last question as the contract wants it: the server remembers the rest. */
export const transport = new DefaultChatTransport<TurnMessage>({
  api: 'chat/stream',
  credentials: 'same-origin',
  headers: signedHeaders,
  prepareSendMessagesRequest: ({ messages, body }) => {
    const question = messages.findLast(({ role }) => role === 'user');
    const conversationId = conversationOf(messages);
    return {
      body: {
        ...(conversationId === null ? {} : { conversationId }),
        message: question === undefined ? '' : wordsOf(question),
        ...body,
      },
    };
  },
});

/** The conversation that the server gave the first answer; null before it. */
export const conversationOf = (messages: readonly TurnMessage[]): string | null =>
  messages.findLast(({ metadata }) => metadata?.conversationId !== undefined)?.metadata?.conversationId ?? null;
