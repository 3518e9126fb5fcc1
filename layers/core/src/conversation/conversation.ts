import type { DecisionKind } from '@whydenied/iam';
import type { Evidence, StatedDenial } from '../intake/index.ts';
import type { Fix } from '../repair/index.ts';

/** What was answered about a denied call, and what was offered for it. */
export type Outcome = {
  readonly causeId: string | null;
  readonly causeTitle: string;
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  readonly decision: DecisionKind | null;
  readonly fix: Fix;
  /** A question was put with it. */
  readonly isAsking: boolean;
  /** Actions of the rest of the chain, decided as denied when this was answered: what was foreseen. */
  readonly foreseen: readonly string[];
};

/** The denied call that a conversation is about. */
export type Topic = {
  /** What was pasted about it, secrets masked, with the person's later corrections and additions. */
  readonly text: string;
  /** What the person showed about it, later outranking earlier. */
  readonly evidence: Evidence;
  /** What a model found stated in the text, each field checked against it. */
  readonly found: readonly StatedDenial[];
  readonly outcome: Outcome | null;
  /** What the fix makes of the places it changes: it counts once the fix is reported as applied. */
  readonly afterFix: Evidence;
};

/** How a message took part. */
export type TurnKind =
  | 'denial'
  | 'progress'
  | 'evidence'
  | 'correction'
  | 'report'
  | 'followUp'
  | 'concept'
  | 'outside'
  | 'greeting';

/** One message, secrets masked, and what it was answered with. */
export type RememberedTurn = {
  readonly messageId: string;
  readonly kind: TurnKind;
  readonly message: string;
  readonly causeId: string | null;
};

/** A conversation is its facts: the call it is about, the earlier calls, and the messages; everything in it is JSON. */
export type Conversation = {
  readonly topic: Topic | null;
  readonly settled: readonly Outcome[];
  readonly turns: readonly RememberedTurn[];
};

export const emptyConversation: Conversation = { topic: null, settled: [], turns: [] };
