import type { Note } from '../contract.ts';
import type { Place } from './place.ts';

export type Effect = 'Allow' | 'Deny';

/** One principal of a statement: `everyone` is `"*"` and `{"AWS":"*"}`, the same to IAM. */
export type PrincipalEntry = {
  readonly type: 'everyone' | 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';
  readonly value: string;
  readonly pointer: string;
};

/** One condition key under one operator, both as written, with its values as text. */
export type ConditionEntry = {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly pointer: string;
};

/** A statement as written. An absent element is undefined; `pointer` leads to it, `line` and `column` if it was text. */
export type Statement = {
  readonly index: number;
  readonly pointer: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly sid?: string | undefined;
  readonly effect: Effect;
  readonly actions?: readonly string[] | undefined;
  readonly notActions?: readonly string[] | undefined;
  readonly resources?: readonly string[] | undefined;
  readonly notResources?: readonly string[] | undefined;
  readonly principals?: readonly PrincipalEntry[] | undefined;
  readonly notPrincipals?: readonly PrincipalEntry[] | undefined;
  readonly conditions: readonly ConditionEntry[];
};

/** A policy document read, or why it is none. `version` is what IAM takes it for; `kind` says which fields exist. */
export type ParsedPolicyDocument =
  | {
      readonly kind: 'policy';
      readonly version: '2012-10-17' | '2008-10-17';
      readonly id?: string | undefined;
      readonly statements: readonly Statement[];
      readonly notes: readonly Note[];
      /** Line and column of what a JSON pointer names, if the document was text. */
      readonly locate: (pointer: string) => Place | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      readonly line?: number | undefined;
      readonly column?: number | undefined;
    };
