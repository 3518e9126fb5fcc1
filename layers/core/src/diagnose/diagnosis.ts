import type { PolicyType } from '@whydenied/iam';
import type { DecidedRequest, Remedy } from '../playbook/index.ts';

export type Confidence = 'certain' | 'likely' | 'possible';
export type Question = {
  readonly ask: string;
  readonly because: string;
  /** One that shows the answer; null when none does. */
  readonly command: string | null;
  /** Up to four answers to pick from; `says`, sent as the next message, answers the question. */
  readonly choices: readonly { readonly label: string; readonly says: string }[];
};

/** Another cause that may be it. */
export type Alternative = { readonly id: string; readonly title: string; readonly because: string };

/** A place in a shown policy, or a page, that the answer leans on. */
export type Citation = {
  readonly label: string;
  readonly policy: string | null;
  readonly pointer: string | null;
  readonly url: string | null;
};

/** One cause, ranked before its alternatives, with everything the fix and the words need. */
export type Diagnosis = {
  readonly isPermissionProblem: boolean;
  readonly cause: {
    readonly id: string | null;
    readonly title: string;
    readonly confidence: Confidence;
    readonly alternatives: readonly Alternative[];
  };
  /** Why this cause: one sentence each, the strongest first, in words for the reader. */
  readonly because: readonly string[];
  readonly denial: {
    readonly kind: 'implicit' | 'explicit' | 'unknown';
    readonly policyType: PolicyType | 'unknown';
    readonly policyArn: string | null;
  };
  /** [0] is what the text states of the first denial; then the other stated ones; then the derived ones. */
  readonly requests: readonly DecidedRequest[];
  readonly remedy: Remedy;
  readonly pitfalls: readonly string[];
  readonly questions: readonly Question[];
  readonly notEvaluated: readonly { readonly policyType: PolicyType; readonly because: string }[];
  readonly citations: readonly Citation[];
  readonly notes: readonly string[];
  /** What one answer had no more work or time for, in words for the reader; left out: nothing. */
  readonly unfinished?: readonly string[];
};
