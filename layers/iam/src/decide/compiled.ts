import type { Condition } from '../condition/condition.ts';
import type { DenyingPolicy, MatchedStatement, Note, PolicyType } from '../contract.ts';
import type { Statement } from '../language/policy-document.ts';
import type { ActionPattern } from '../match/action-pattern.ts';
import type { PrincipalPattern } from '../match/principal-pattern.ts';
import type { ResourcePattern } from '../match/resource-pattern.ts';

/** A list of patterns; `isNot`: the statement applies to all that fits none of them. */
export type PatternList<Pattern> = { readonly isNot: boolean; readonly patterns: readonly Pattern[] };

/** A statement made ready, with what is said about it when it matches. */
export type CompiledStatement = {
  readonly source: Statement;
  readonly actions: PatternList<ActionPattern>;
  /** Undefined: the statement names none and is about the resource it is attached to. */
  readonly resources: PatternList<ResourcePattern> | undefined;
  readonly principals: { readonly isNot: boolean; readonly pattern: PrincipalPattern } | undefined;
  readonly conditions: readonly Condition[];
  readonly matched: MatchedStatement;
  readonly denying: DenyingPolicy;
};

/** Policies that count as one: their statements are united. Service and resource control have a layer per level. */
export type Layer = {
  readonly policyType: PolicyType;
  readonly policies: readonly string[];
  readonly statements: readonly CompiledStatement[];
  /** The statements whose `Action` covers the action of a request, given as its text. */
  readonly withAction: (action: string) => readonly CompiledStatement[];
};

/** Policies made ready by `compile`, for any number of decisions; to its owner an opaque value but for `notes`. */
export type CompiledPolicies = {
  /** Layers by kind; no layer, no policy of that kind. */
  readonly layers: Readonly<Record<PolicyType, readonly Layer[]>>;
  /** All layers, in the order in which they are asked. */
  readonly inOrder: readonly Layer[];
  /** What was odd in the documents: repeated in the notes of every decision. */
  readonly notes: readonly Note[];
};
