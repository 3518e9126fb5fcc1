import type { Answer } from './answer.ts';
import type { GivenEvidence, Status } from './question.ts';

/** One message of a person; without `conversationId` it begins a conversation. */
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

/** What happens during a turn, in this order: started, any status, the diagnosis, text, finished. */
export type TurnEvent =
  | { readonly kind: 'started'; readonly conversationId: string; readonly messageId: string }
  | ({ readonly kind: 'status' } & Status)
  | { readonly kind: 'diagnosis'; readonly diagnosis: Answer | null }
  /** Text that stays said; a further part begins when what came before broke off. */
  | { readonly kind: 'text'; readonly part: number; readonly text: string }
  | ({ readonly kind: 'finished' } & Pick<ChatReply, 'explainedBy' | 'why' | 'questions'>);

/** Who listens to a turn, and until when: an aborted signal stops the model. */
export type TurnListener = { readonly emit: (event: TurnEvent) => void; readonly signal: AbortSignal };

export type TurnTaken =
  | { readonly kind: 'reply'; readonly reply: ChatReply }
  /** Unknown, expired, forgotten meanwhile, or another caller's. */
  | { readonly kind: 'unknownConversation' }
  /** So many turns at once that this one found no gap. */
  | { readonly kind: 'busy' }
  /** The caller has asked as much as they may; the next question is taken at `freesAt`. */
  | { readonly kind: 'overQuota'; readonly freesAt: number };

export type TakeTurn = (turn: Turn, listener?: TurnListener) => Promise<TurnTaken>;
