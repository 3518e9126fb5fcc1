import { useChat } from '@ai-sdk/react';
import { useEffect, useRef, useState } from 'react';
import type { AskedQuestion } from '../ask/asked-question.ts';
import { dropAsked } from '../ask/use-draft.ts';
import { addressConversation } from './address.ts';
import { keepTurns } from './kept-turns.ts';
import { type Progress, type TurnMessage, wordsOf } from './message.ts';
import { conversationOf, transport } from './transport.ts';

/** Why the last answer is not whole. */
export type Ended = 'stopped' | 'broken';

/** The conversation of the page: the AI SDK's chat on our stream, kept in the tab and named by the address. */
export const useConversation = (kept: TurnMessage[]) => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [ended, setEnded] = useState<Ended | null>(kept.length === 0 || isWhole(kept.at(-1)) ? null : 'broken');
  const lastBody = useRef<AskedQuestion['body']>({});
  const chat = useChat<TurnMessage>({
    messages: kept,
    transport,
    throttle: 50,
    onData: (part) => part.type === 'data-status' && setProgress(part.data),
    onFinish: ({ isAbort, message }) => {
      setProgress(null);
      if (isAbort) setEnded('stopped');
      else if (!isWhole(message)) setEnded('broken');
    },
  });
  const { messages, status } = chat;
  const isBusy = status === 'submitted' || status === 'streaming';
  const conversationId = conversationOf(messages);
  useEffect(() => {
    if (conversationId === null || isBusy) return;
    keepTurns(conversationId, messages);
    if (isWhole(messages.at(-1))) dropAsked(lastAsked(messages));
    addressConversation(conversationId);
  }, [conversationId, isBusy, messages]);
  const begin = (body: AskedQuestion['body']): { body: AskedQuestion['body'] } => {
    lastBody.current = body;
    setEnded(null);
    setProgress(null);
    return { body };
  };
  return {
    ...{ messages, isBusy, progress, ended, conversationId, error: chat.error ?? null },
    isAnswered: isWhole(messages.at(-1)),
    ask: ({ message, metadata, body }: AskedQuestion): void => {
      void chat.sendMessage({ text: message, metadata }, begin(body));
    },
    again: (): void => void chat.regenerate(begin(lastBody.current)),
    stop: (): void => void chat.stop(),
  };
};

const lastAsked = (messages: readonly TurnMessage[]): string => {
  const question = messages.findLast(({ role }) => role === 'user');
  return question === undefined ? '' : wordsOf(question);
};

// The stream's last part says who worded the answer.
const isWhole = (message: TurnMessage | undefined): boolean => message?.metadata?.explainedBy !== undefined;

export type Conversing = ReturnType<typeof useConversation>;
