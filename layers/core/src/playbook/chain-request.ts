import type { ContextValue, Decision, PolicyType } from '@whydenied/iam';

/** One access request of the chain that a call makes; null fields are what the text does not state. */
export type ChainRequest = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  readonly resourceAccount: string | null;
  /** The wider name that the text calls for: a prefix that is read. */
  readonly pattern?: string;
  readonly context: Readonly<Record<string, ContextValue>>;
  /** message: stated by the text; derived: completed, or the rest of the chain. */
  readonly from: 'message' | 'derived';
  /** The arrow of the architecture, `lambda->bedrock`. */
  readonly edge: string | null;
  /** Why this call needs it, one clause, and the AWS page that says so. */
  readonly because: string | null;
  readonly url: string | null;
  /** False: known to be made only in some calls (a guardrail, a tag); foreseen, not required by the fix. */
  readonly required: boolean;
  /** Where it must be allowed besides the principal's identity policies: a resource policy that must allow by itself. */
  readonly needsResourcePolicy: boolean;
  /** `other`: made by somebody else than the denied principal, so that policies shown for "the denied principal" are not its own. */
  readonly by?: 'denied' | 'other';
  /** True: the first stated denial with its missing parts filled in. */
  readonly completes?: boolean;
  /** True: its profile is not recorded, and other profiles of the geography go to this Region. */
  readonly byPattern?: boolean;
};

export type Engine = 'local' | 'simulator';

/** A request with what the engines decided; `decision` null when there was nothing to decide with. */
export type DecidedRequest = ChainRequest & {
  readonly decision: Decision | null;
  readonly decidedBy: Engine | 'both' | null;
  /** Layers that exist or may exist and that nobody showed. */
  readonly unseen: readonly PolicyType[];
  /** True: there was no work or time left to decide it. */
  readonly isLeft?: boolean;
};
