import type { ContextValue, DecisionKind, PolicyType } from '@whydenied/iam';
import type { Alternative, Citation, Confidence, Question } from '../diagnose/index.ts';
import type { Engine } from '../playbook/index.ts';
import type { Fix } from '../repair/index.ts';

/** One request of an answer: [0] is what the text states, redactions kept as written. */
export type AnswerRequest = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  /** The owner of the resource, where its ARN does not say it and something else does. */
  readonly resourceAccount: string | null;
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly from: 'message' | 'derived';
  readonly decision: DecisionKind | null;
  readonly decidedBy: Engine | 'both' | null;
};

/** The answer of `POST /v1/diagnose`: every field is always there, null or empty where nothing is known. */
export type Answer = {
  readonly isPermissionProblem: boolean;
  readonly cause: {
    readonly id: string | null;
    readonly title: string;
    readonly confidence: Confidence;
    readonly alternatives: readonly Alternative[];
  };
  readonly denial: {
    readonly kind: 'implicit' | 'explicit' | 'unknown';
    readonly policyType: PolicyType | 'unknown';
    readonly policyArn: string | null;
  };
  readonly requests: readonly AnswerRequest[];
  readonly fix: Fix;
  readonly questions: readonly Question[];
  readonly notEvaluated: readonly { readonly policyType: PolicyType; readonly because: string }[];
  readonly citations: readonly Citation[];
  readonly explanation: string;
};
