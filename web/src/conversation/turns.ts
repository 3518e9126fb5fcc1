import type { TurnMessage } from './message.ts';

/** A question with its answer; null while none has begun. */
export type Turn = { readonly question: TurnMessage; readonly answer: TurnMessage | null };

/** Pairs the messages of a conversation: each question with the answer that follows it. */
export const turnsOf = (messages: readonly TurnMessage[]): readonly Turn[] =>
  messages.flatMap((message, index) => {
    if (message.role !== 'user') return [];
    const next = messages[index + 1];
    return [{ question: message, answer: next?.role === 'assistant' ? next : null }];
  });
