import type { ContextValue, PolicyType } from '@whydenied/iam';
import type { MaskedSecret } from '../secrets/index.ts';
import type { Failure } from './error/failure.ts';
import type { Evidence } from './evidence.ts';
import type { Told } from './wording/told.ts';

/** The request that a service's own sentence is about without naming it as IAM does: who, what, on what; null where that is open too. */
export type MeantRequest = Pick<StatedDenial, 'principal' | 'action' | 'resource' | 'context'> & {
  /** What else the sentence asks for by name, of the same principal. */
  readonly also?: readonly Pick<StatedDenial, 'action' | 'resource'>[];
};

/** What one denial in the text says: every field as written (redactions kept), null when the text does not state it. */
export type StatedDenial = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  readonly kind: 'implicit' | 'explicit' | 'unknown';
  readonly policyType: PolicyType | 'unknown';
  readonly policyArn: string | null;
  /** The policy type behind the named one: a VPC endpoint policy, transitively through a service control policy. */
  readonly via?: PolicyType | null;
  /** How the action got here; `operation`: an SDK operation was named, its IAM action counts as stated. */
  readonly statedBy: 'sentence' | 'cloudTrail' | 'operation' | 'serviceSentence' | 'code';
  readonly operation: string | null;
  readonly errorCode: string | null;
  /** The role behind a session, with its path, where a CloudTrail event names it. */
  readonly issuer?: string | null;
  /** Whom the CloudTrail event itself records, where its error message speaks of another principal. */
  readonly recordedOf?: string;
  readonly region: string | null;
  readonly account: string | null;
  /** Condition keys that the text gives, such as `aws:SourceIp` of a CloudTrail event. */
  readonly context: Readonly<Record<string, ContextValue>>;
  /** The core sentence, on one line, unwrapped. */
  readonly sentence: string;
  /** What a service's own sentence means: "could not assume the role" is the service's sts:AssumeRole. */
  readonly meant?: MeantRequest;
};

/** What an error is, whatever its words: only a refusal is a denial by itself. */
export type ErrorKind =
  | 'refusal'
  | 'credential'
  | 'validation'
  | 'throttling'
  | 'notFound'
  | 'conflict'
  | 'server'
  | 'client'
  | 'unknown';

/** An error as a wrapper names it: code, status and message, without the wrapper. */
export type StatedError = {
  readonly kind: ErrorKind;
  /** What failed, where AWS's, an SDK's or a tool's own sentence says it and no policy is at fault; null elsewhere. */
  readonly failure: Failure | null;
  readonly code: string | null;
  readonly httpStatus: number | null;
  readonly operation: string | null;
  /** The SDK's or the error's own name of the service, as written. */
  readonly service: string | null;
  readonly message: string;
};

/** An SDK operation named in the text or in code, with its IAM actions; `assumed`: by the same name only. */
export type StatedOperation = {
  readonly service: string | null;
  readonly name: string;
  readonly actions: readonly string[];
  readonly assumed: boolean;
  readonly from: 'error' | 'code' | 'cloudTrail' | 'prose';
};

/** A function or role that CDK code in the text makes. */
export type MadeConstruct = {
  readonly id: string;
  readonly variable: string;
  readonly isRole: boolean;
  readonly language: 'ts' | 'python';
  /** Counts from 1, in the file where its name stands above the code, else in the code as pasted. */
  readonly line: number;
  readonly file: string | null;
};

/** What the text mentions, in order and without repeats, exactly as written. */
export type Mentions = {
  readonly arns: readonly string[];
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly actions: readonly string[];
  readonly modelIds: readonly string[];
  readonly inferenceProfileIds: readonly string[];
  readonly services: readonly string[];
};

/** Everything that a paste states, and nothing that it does not. */
export type Facts = {
  /** The text as pasted, secrets masked. */
  readonly text: string;
  /** The same on one line: unwrapped, unescaped, spaces single, typographic quotes straight. Sentences are sought here. */
  readonly plain: string;
  readonly denials: readonly StatedDenial[];
  readonly errors: readonly StatedError[];
  readonly operations: readonly StatedOperation[];
  readonly mentions: Mentions;
  /** What its words tell, in their order; the rooms behind intake read these and no text. */
  readonly told: readonly Told[];
  readonly evidence: Evidence;
  readonly constructs?: readonly MadeConstruct[];
  readonly secrets: readonly MaskedSecret[];
  /** What was seen and could not be used, for the reader: a cut policy, an unresolved `!Ref`. */
  readonly notes: readonly string[];
};

/** The facts without the text: what every room behind intake reads. */
export type Reading = Omit<Facts, 'text' | 'plain'>;
