import type { PolicySet } from '@whydenied/iam';
import type { Diagnosis } from '../diagnose/index.ts';
import type { Evidence, Facts } from '../intake/index.ts';
import type { ChainRequest } from '../playbook/index.ts';
import type { Repair } from '../repair/index.ts';
import type { Answer } from './answer.ts';

/** What the person may show beside the text. */
export type GivenEvidence = {
  readonly policies?: PolicySet | undefined;
  readonly accountAuthorizationDetails?: unknown;
  readonly template?: string | undefined;
};

export type Question = { readonly input: string; readonly evidence?: GivenEvidence | undefined };

/** The answer with everything it was made of. */
export type Answered = {
  readonly answer: Answer;
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly repair: Repair;
};

/** Looks up what is known about the principals and resources of a chain: an account file, or the live account. */
export type EvidenceReader = (wanted: {
  readonly facts: Facts;
  readonly requests: readonly ChainRequest[];
}) => Promise<Evidence>;
