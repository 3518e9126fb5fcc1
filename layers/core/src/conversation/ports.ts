import type { AccessRequest, DecisionKind, PolicyInput, PolicyType } from '@whydenied/iam';
import type { Evidence } from '../intake/index.ts';

export type CallOptions = {
  /** How long one question may go to the account. */
  readonly signal: AbortSignal;
  /** Whether what was read before still counts: false, the person changed something. */
  readonly mayCache: boolean;
  /** On whose behalf: other accounts are entered in this name only; null: whoever our credentials belong to. */
  readonly caller: string | null;
  /** How often AWS may be called for one question, repeated calls included; left out: as often as it takes. */
  readonly mostCalls?: number;
};

/** One thing of the live account that a diagnosis needs. */
export type ReadWish =
  | ({ readonly kind: 'principal'; readonly arn: string } & Held)
  /** `account`: its owner, where the ARN does not tell; null: not known. */
  | ({ readonly kind: 'resource'; readonly arn: string; readonly account: string | null } & Held)
  /** The service and resource control policies above an account. */
  | { readonly kind: 'organization'; readonly account: string }
  | { readonly kind: 'vpcEndpoint'; readonly id: string; readonly region: string; readonly account: string };

/** `held`: the ARN by which AWS holds what `arn` asks for; what a read then finds under another one is not told. */
type Held = { readonly held?: string };

/** What AWS has for a wish, by AWS's own name of it: the wish to read it by; or that there is nothing; or why that is not known. */
export type Found =
  | { readonly kind: 'found'; readonly wish: ReadWish }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unread'; readonly because: string };

/**
 * Finds what a wish is about before anything of it is told: people write a name in another case, a session without the path of its role,
 * a secret without the end of its ARN. Never throws.
 */
export type Finder = (wish: ReadWish, options: CallOptions) => Promise<Found>;

/**
 * Reads the live account, and only reads. Never throws: what could not be read is an unseen layer of the evidence,
 * `because` naming the permission it would take; a principal or resource that does not exist is a note.
 */
export type AccountReader = (wish: ReadWish, options: CallOptions) => Promise<Evidence>;

/** Which credentials we hold: `unknown` says in one sentence why they are of no use. */
export type Identity =
  | {
      readonly kind: 'known';
      readonly arn: string;
      readonly account: string;
      readonly of: 'root' | 'longTermKey' | 'role' | 'federated' | 'identityCenter';
    }
  | { readonly kind: 'unknown'; readonly because: string };

/** Who the credentials belong to; never throws. */
export type CallerIdentity = (options: CallOptions) => Promise<Identity>;

/** What an encoded authorization message says, as JSON text; it discloses policies: pass `mayAskAbout` first. */
export type MessageDecoder = (
  message: { readonly encoded: string; readonly account: string | null },
  options: CallOptions,
) => Promise<
  { readonly kind: 'decoded'; readonly text: string } | { readonly kind: 'undecoded'; readonly because: string }
>;

/** A policy to leave out of a simulation: the inline one of this name, or the managed one of this ARN. */
export type PolicyExclusion =
  | { readonly kind: 'inline'; readonly name: string; readonly attachTo: string }
  | { readonly kind: 'managed'; readonly arn: string };

/** One decision asked of IAM's simulator: as the account holds the principal, or on documents alone. */
export type SimulationAsked = { readonly request: AccessRequest } & (
  | {
      readonly kind: 'principal';
      /** User, role or group: never a session. */
      readonly source: string;
      readonly added: readonly PolicyInput[];
      readonly excluded: readonly PolicyExclusion[];
      readonly boundary: readonly PolicyInput[];
      readonly resource: readonly PolicyInput[];
    }
  | {
      readonly kind: 'custom';
      readonly identity: readonly PolicyInput[];
      readonly boundary: readonly PolicyInput[];
      readonly resource: readonly PolicyInput[];
      /** Service control policies by level, root first. */
      readonly organization: readonly (readonly PolicyInput[])[];
    }
);

/** What the simulator decided, or why there is no answer of it. */
export type Simulated =
  | {
      readonly kind: 'decided';
      readonly decision: DecisionKind;
      /** Ids of the matched policies, as the simulator names them. */
      readonly matched: readonly { readonly policy: string; readonly policyType: PolicyType | 'unknown' }[];
      readonly missingContextKeys: readonly string[];
      /** Null: no boundary, or no organization, took part. */
      readonly isAllowedByBoundary: boolean | null;
      readonly isAllowedByOrganization: boolean | null;
    }
  | {
      readonly kind: 'undecided';
      /** spent: our own limit in front of IAM's; the local evaluator's answer stands alone then. */
      readonly reason: 'spent' | 'throttled' | 'denied' | 'credentials' | 'unsupported' | 'unreachable';
      readonly because: string;
    };

/** Asks IAM's simulator one action on one resource; never throws. */
export type Simulator = (asked: SimulationAsked, options: CallOptions) => Promise<Simulated>;

/** The live account, all of it read-only. */
export type LiveAccount = {
  readonly identity: CallerIdentity;
  readonly find: Finder;
  readonly read: AccountReader;
  readonly simulate: Simulator;
  readonly decode: MessageDecoder;
};
