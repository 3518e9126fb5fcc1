import type { PolicySet } from '@whydenied/iam';
import type { Diagnosis } from '../diagnose/index.ts';
import type { Evidence, Facts, StatedDenial } from '../intake/index.ts';
import type { ChainRequest } from '../playbook/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import type { FixChange, Repair } from '../repair/index.ts';
import type { Answer } from './answer.ts';
import type { Corrections } from './with-corrections.ts';

/** What the person may show beside the text. */
export type GivenEvidence = {
  readonly policies?: PolicySet | undefined;
  readonly accountAuthorizationDetails?: unknown;
  readonly template?: string | undefined;
};

export type Question = {
  readonly input: string;
  readonly evidence?: GivenEvidence | undefined;
  /** All that a conversation was shown so far; in place of what stands in `input` again. */
  readonly remembered?: Evidence | undefined;
  /** Denials that a model found in the text, checked against it; they count where the text itself reads as none. */
  readonly found?: readonly StatedDenial[] | undefined;
  /** The account that the person asks for as the caller: AWS's sentence was theirs before anything of the resource was shown. */
  readonly ownAccount?: string | undefined;
  /** What the person put right by name. */
  readonly corrections?: Corrections | undefined;
  /** A cause that a model chose where the text leaves it open, with words of the text. */
  readonly chosen?: ChosenCause | null;
  /** Our questions that were answered, or that the person could not answer. */
  readonly answered?: readonly string[] | undefined;
  /** What the person wants changed about the fix, in the order of saying. */
  readonly wishes?: readonly FixChange[] | undefined;
  /** The person changed something in the account: nothing read before counts. */
  readonly hasChanged?: boolean | undefined;
  readonly onStatus?: ((status: Status) => void) | undefined;
  /** Told what was found before a change is searched for: nothing of it is another in the answer, but what is asked. */
  readonly onDiagnosed?: ((found: Diagnosed) => void) | undefined;
};

/** What is being read or asked: "reading role app, 2 of 5". */
export type Status = { readonly text: string; readonly done: number; readonly total: number };

/** What is wrong, and what that was told by. */
export type Diagnosed = Pick<Answered, 'facts' | 'evidence' | 'diagnosis'>;

/** The answer with everything it was made of. */
export type Answered = {
  readonly answer: Answer;
  readonly facts: Facts;
  readonly evidence: Evidence;
  /** Of it, what the person showed. */
  readonly shown: Evidence;
  readonly diagnosis: Diagnosis;
  readonly repair: Repair;
};

/** Looks up what is known about the principals and resources of a chain: an account file, or the live account. */
export type EvidenceReader = (wanted: {
  readonly facts: Facts;
  readonly requests: readonly ChainRequest[];
  readonly hasChanged: boolean;
  readonly onStatus: (status: Status) => void;
}) => Promise<Evidence>;
