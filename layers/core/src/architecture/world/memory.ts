import type { CompiledPolicies, Decision } from '@whydenied/iam';
import type { SourceReading } from '../source/index.ts';

/** Policies as the evaluator takes them, and what it said of them. */
export type Compiled = { readonly policies: CompiledPolicies; readonly decisions: Map<string, Decision> };

/** What is the same in many ways of deploying, and in the text that a fix made, is worked out once. */
export type Memory = {
  /** By function and environment. */
  readonly sources: Map<string, SourceReading>;
  /** By the documents themselves. */
  readonly compiled: Map<string, Compiled>;
};

export const emptyMemory = (): Memory => ({ sources: new Map(), compiled: new Map() });
