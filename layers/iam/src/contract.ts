/** The kinds of policy that take part in a decision; a role's trust policy and a Lambda permission are `resource`. */
export type PolicyType =
  | 'identity'
  | 'resource'
  | 'permissionsBoundary'
  | 'session'
  | 'serviceControl'
  | 'resourceControl'
  | 'vpcEndpoint';

/** A value of the request's context: one value makes the key single-valued, a list multi-valued. */
export type ContextValue = string | number | boolean | readonly (string | number | boolean)[];

/** A policy as given: `document` is a policy object or its JSON text. */
export type PolicyInput = { readonly name?: string | undefined; readonly document: unknown };

/** The policies that apply to a request. Absent or empty: no policy of that kind applies. Levels: root first, account last. */
export type PolicySet = {
  readonly identity?: readonly PolicyInput[] | undefined;
  readonly resource?: readonly PolicyInput[] | undefined;
  readonly permissionsBoundary?: readonly PolicyInput[] | undefined;
  readonly session?: readonly PolicyInput[] | undefined;
  readonly serviceControl?: readonly (readonly PolicyInput[])[] | undefined;
  readonly resourceControl?: readonly (readonly PolicyInput[])[] | undefined;
  readonly vpcEndpoint?: readonly PolicyInput[] | undefined;
};

/** One question to IAM: may `principal` do `action` on `resource`? */
export type AccessRequest = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string | undefined;
  readonly context?: Readonly<Record<string, ContextValue>> | undefined;
};

/** IAM's own words for the three outcomes. */
export type DecisionKind = 'allowed' | 'implicitDeny' | 'explicitDeny';

export type StatementReference = { readonly sid?: string | undefined; readonly index: number };

export type DenyingPolicy = {
  readonly policyType: PolicyType;
  readonly denial: 'implicit' | 'explicit';
  readonly policy?: string | undefined;
  readonly statement?: StatementReference | undefined;
};

export type MatchedStatement = {
  readonly policyType: PolicyType;
  readonly policy: string;
  readonly sid?: string | undefined;
  readonly index: number;
  readonly effect: 'Allow' | 'Deny';
};

export type FailedElement = 'action' | 'resource' | 'principal' | 'condition';

export type NearMiss = {
  readonly policyType: PolicyType;
  readonly policy: string;
  readonly sid?: string | undefined;
  readonly index: number;
  readonly failedOn: FailedElement;
  readonly detail: string;
};

export type Note = {
  readonly severity: 'info' | 'warning' | 'error';
  readonly policy?: string | undefined;
  /** JSON pointer into the policy's document. */
  readonly path?: string | undefined;
  /** Where the document was text: line and column, from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly text: string;
};

/** What IAM decides, with every reason. */
export type Decision = {
  readonly decision: DecisionKind;
  readonly deniedBy: readonly DenyingPolicy[];
  readonly matchedStatements: readonly MatchedStatement[];
  readonly nearMisses: readonly NearMiss[];
  readonly missingContextKeys: readonly string[];
  readonly notes: readonly Note[];
};
