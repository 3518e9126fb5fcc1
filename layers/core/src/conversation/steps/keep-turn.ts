import { type Case, type Conversation, openCase, type TurnKind } from '../conversation.ts';
import type { Asked, Step } from '../step.ts';

/** A message and the conversation that it came into. */
export type Taken = { readonly asked: Asked; readonly conversation: Conversation };

/** A step that says something by itself, without a diagnosis. */
export const alone = (kind: TurnKind, words: string, { asked, conversation }: Taken): Step => ({
  conversation: withTurn(conversation, asked, kind),
  answered: null,
  words,
  isAnswer: false,
  kind,
});

/** The conversation with one message more. */
export const withTurn = (
  { made: _, ...conversation }: Conversation,
  { facts, messageId }: Asked,
  kind: TurnKind,
): Conversation => ({
  ...conversation,
  turns: [
    ...conversation.turns,
    { messageId, kind, message: facts.text, causeId: openCase(conversation)?.outcome?.causeId ?? null },
  ],
});

/** The conversation with a case changed in its place, and open. */
export const withCase = (conversation: Conversation, at: number, next: Case): Conversation => ({
  ...conversation,
  cases: conversation.cases.map((each, index) => (index === at ? next : each)),
  open: at,
  thread: null,
});

/** The conversation with a case added, and open; of very many the oldest goes. */
export const withNewCase = (conversation: Conversation, next: Case): Conversation => {
  const cases = [...conversation.cases, next].slice(-mostCases);
  return { ...conversation, cases, open: cases.length - 1, thread: null };
};

const mostCases = 12;
