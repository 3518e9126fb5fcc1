import type { Evidence, Facts, StatedDenial } from '../../intake/index.ts';
import type { DecidedRequest } from '../chain-request.ts';
import type { PrincipalClue } from './principal-clue.ts';
import type { ResourceClue } from './resource-clue.ts';
import type { ShownStatement } from './shown-statement.ts';
import type { Topic } from './topic.ts';

/** What a cause looks at: the facts, the decisions, and what both say of the first denial. */
export type Clues = {
  readonly facts: Facts;
  readonly evidence: Evidence;
  /** The text on one line in lower case: phrases are sought here. */
  readonly text: string;
  readonly topic: Topic | null;
  readonly denial: StatedDenial | null;
  readonly requests: readonly DecidedRequest[];
  /** The first denial as it was decided: stated, or completed. */
  readonly main: DecidedRequest | null;
  readonly principal: PrincipalClue;
  /** In lower case; null when nothing states it. */
  readonly action: string | null;
  /** Action prefix, `bedrock`. */
  readonly service: string | null;
  readonly resource: ResourceClue;
  readonly layer: DenyingLayer;
  readonly statements: readonly ShownStatement[];
};

/** Which kind of policy denied, and who says so; an engine's explicit deny outranks AWS's sentence. */
export type DenyingLayer = {
  readonly kind: 'implicit' | 'explicit' | 'unknown';
  readonly policyType: StatedDenial['policyType'];
  readonly saidBy: 'engine' | 'message' | 'nobody';
};
