import type { Question } from '../diagnose/index.ts';
import type { Letter } from '../explain/index.ts';
import type { Facts } from '../intake/index.ts';
import type { Conversation, TurnKind } from './conversation.ts';
import type { Answered } from './question.ts';
import type { Turn, TurnListener } from './turn.ts';

/** One message on its way through a turn. */
export type Asked = {
  readonly turn: Turn;
  readonly facts: Facts;
  readonly messageId: string;
  readonly listener: TurnListener;
};

/** What a message makes of a conversation, and what is to be said. */
export type Step = {
  readonly conversation: Conversation;
  /** The diagnosis that goes out; null where the message asked for none. */
  readonly answered: Answered | null;
  /** The reply in our own words. */
  readonly words: string;
  /** A whole answer, which a model may say better; the others it only puts into the person's language. */
  readonly isAnswer: boolean;
  readonly kind: TurnKind;
  /** How a text for somebody else was to be; left out: none was said. */
  readonly letter?: Letter;
  /** What is asked back where there is no diagnosis that asks. */
  readonly questions?: readonly Question[];
};
