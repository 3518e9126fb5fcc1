import { readText } from '../intake/index.ts';
import type { Answer } from './answer.ts';
import type { Answered, GivenEvidence, Question } from './question.ts';

export type Turn = {
  readonly caller: string;
  readonly conversationId?: string | undefined;
  readonly message: string;
  readonly evidence?: GivenEvidence | undefined;
};

/** The answer of `POST /chat`. */
export type ChatReply = {
  readonly conversationId: string;
  readonly messageId: string;
  readonly reply: string;
  readonly diagnosis: Answer | null;
  readonly questions: Answer['questions'];
  readonly explainedBy: 'template' | 'bedrock';
  readonly why: string;
};

export type TurnTaken =
  | { readonly kind: 'reply'; readonly reply: ChatReply }
  | { readonly kind: 'unknownConversation' };
export type TakeTurn = (turn: Turn) => Promise<TurnTaken>;

type Remembered = { readonly caller: string; readonly question: Question };

type TurnPorts = {
  readonly answering: (question: Question, caller: string) => Promise<Answered>;
  readonly newId: () => string;
};

/** One turn over conversations kept in memory, the latest `most` of them: what an earlier turn stated and showed still counts. */
export const takeTurnInMemory = ({ answering, newId }: TurnPorts, most = 1_000): TakeTurn => {
  const conversations = new Map<string, Remembered>();
  return async (turn) => {
    const before = turn.conversationId === undefined ? undefined : conversations.get(turn.conversationId);
    if (turn.conversationId !== undefined && before?.caller !== turn.caller) return { kind: 'unknownConversation' };
    const conversationId = turn.conversationId ?? newId();
    const question = continued(before?.question, turn);
    const { answer, facts } = await answering(question, turn.caller);
    conversations.delete(conversationId);
    conversations.set(conversationId, { caller: turn.caller, question: { ...question, input: facts.text } });
    forgetOldest(conversations, most);
    return { kind: 'reply', reply: { conversationId, messageId: newId(), ...words(answer) } };
  };
};

const words = (answer: Answer): Omit<ChatReply, 'conversationId' | 'messageId'> => ({
  reply: answer.explanation,
  diagnosis: answer,
  questions: answer.questions,
  explainedBy: 'template',
  why: 'no Bedrock model is configured',
});

// A message with a denial of its own replaces the earlier one; anything else adds to it.
const continued = (before: Question | undefined, turn: Turn): Question => {
  if (before === undefined) return { input: turn.message, evidence: turn.evidence };
  const replaces = readText(turn.message).denials.length > 0;
  return {
    input: replaces ? turn.message : `${before.input}\n\n${turn.message}`,
    evidence: { ...before.evidence, ...turn.evidence },
  };
};

const forgetOldest = (conversations: Map<string, Remembered>, most: number): void => {
  const oldest = conversations.keys().next().value;
  if (conversations.size > most && oldest !== undefined) conversations.delete(oldest);
};
