import type { StatedDenial } from '../../intake/index.ts';
import type { DecidedRequest } from '../chain-request.ts';
import type { Call } from './read-call.ts';
import type { ShownStatement } from './shown-statement.ts';

/** What a cause looks at: the call, the decisions, and what both say of the first denial. */
export type Clues = Call & {
  readonly requests: readonly DecidedRequest[];
  /** The first denial as it was decided: stated, or completed. */
  readonly main: DecidedRequest | null;
  /** Action prefix, `bedrock`. */
  readonly service: string | null;
  readonly layer: DenyingLayer;
  readonly statements: readonly ShownStatement[];
};

/** Which kind of policy denied, and who says so; an engine's explicit deny outranks AWS's sentence. */
export type DenyingLayer = {
  readonly kind: 'implicit' | 'explicit' | 'unknown';
  readonly policyType: StatedDenial['policyType'];
  readonly saidBy: 'engine' | 'message' | 'nobody';
};
