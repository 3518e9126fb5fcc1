import type { Place, PolicyType, Statement } from '@whydenied/iam';

/** What a policy can be told for, each with a stable name. */
export type PolicyRule =
  | 'unreadable'
  | 'refused'
  | 'phantom-action'
  | 'every-action'
  | 'wide-action'
  | 'wide-resource'
  | 'wrong-resource'
  | 'negated-allow'
  | 'pass-role'
  | 'escalation'
  | 'public-principal'
  | 'confused-deputy'
  | 'weak-condition'
  /** A condition that no request can meet, or every one does. */
  | 'never-holds'
  /** A Deny that also hits AWS services and what they ask for somebody. */
  | 'hits-services'
  /** A Deny of who has not signed in with MFA. */
  | 'needs-mfa'
  /** What the named calls are asked for as well, and nothing here allows. */
  | 'missing-part';

/** One finding: where it stands, in words for a person, and the nearest that AWS has. */
export type PolicyFinding = {
  readonly rule: PolicyRule;
  /** error: AWS refuses it, or it grants nothing; warning: wider than anybody needs, or open; note: worth a look. */
  readonly level: 'error' | 'warning' | 'note';
  readonly policy: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** Where the document was text. */
  readonly place: Place | null;
  readonly text: string;
  /** What to write instead, where AWS has something near; empty where it has not. */
  readonly nearest: readonly string[];
};

/** One policy to check; without its kind it is read as one that grants. */
export type CheckedPolicy = {
  readonly name: string;
  readonly document: unknown;
  readonly policyType?: PolicyType | undefined;
};

/** A finding before it is known where its statement stands. */
export type Found = Omit<PolicyFinding, 'policy' | 'place'>;

/** The action that AWS has nearest to one that it has not; null: none is near, or that was looked for often enough. */
export type NearestTo = (action: string) => string | null;

/** One rule over one statement. */
export type StatementCheck = (statement: Statement, nearestTo: NearestTo) => readonly Found[];

/** One rule over what the statements of a policy make together. */
export type PolicyCheck = (statements: readonly Statement[]) => readonly Found[];
