import { type ParsedPolicyDocument, parsePolicyDocument, type Statement } from '@whydenied/iam';
import type { SeenPolicy } from '../../intake/index.ts';
import { checkPolicy, type PolicyFinding } from '../../policy-check/index.ts';
import { notionsIn, type Said } from '../reading/notions-in.ts';
import { isWritten } from './is-written.ts';

/** Shown policies as they are read for one question. */
export type Review = {
  readonly said: Said;
  /** As it was written. */
  readonly prose: string;
  readonly policies: readonly SeenPolicy[];
  readonly statements: readonly Statement[];
  /** Gravest first. */
  readonly findings: readonly PolicyFinding[];
};

/** What one question of a policy is answered with, and the findings that the answer has told. */
export type Reviewed = { readonly words: string; readonly told: readonly PolicyFinding[] };

/** Reads shown policies once for all that is asked of them. */
export const reviewOf = (prose: string, shown: readonly SeenPolicy[]): Review => {
  const policies = shown.filter(isWritten);
  return {
    said: notionsIn(prose),
    prose,
    policies,
    statements: policies.map(({ document }) => parsePolicyDocument(document)).flatMap(statementsOf),
    findings: checkPolicy(policies),
  };
};

const statementsOf = (parsed: ParsedPolicyDocument): readonly Statement[] =>
  parsed.kind === 'unreadable' ? [] : parsed.statements;
