import type { PolicySet } from '@whydenied/iam';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import type { Explained } from '../../../layers/core/src/explain/index.ts';
import { mergeEvidence, noEvidence, readGivenPolicies, readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import { type FixChange, type Repair, repair } from '../../../layers/core/src/repair/index.ts';

export const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
/** Every action on everything. */
export const everyAction = { Effect: 'Allow', Action: '*', Resource: '*' };

/** A text and the policies shown with it through the whole pipeline: read, decided, diagnosed, repaired. */
export const explainedOf = (input: string, policies?: PolicySet, wishes?: readonly FixChange[]): Explained => {
  const facts = readText(input);
  const given = policies === undefined ? noEvidence : readGivenPolicies(policies);
  const evidence = mergeEvidence(given, facts.evidence);
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const diagnosis = diagnose({ facts, evidence, requests });
  return { facts, evidence, diagnosis, repair: repair({ facts, evidence, diagnosis }, wishes) };
};

/** What they come to: the cause, and the fix or what is said instead of one. */
export const answerOf = (
  input: string,
  policies?: PolicySet,
  wishes?: readonly FixChange[],
): Repair & { readonly cause: string | null } => {
  const { diagnosis, repair: repaired } = explainedOf(input, policies, wishes);
  return { ...repaired, cause: diagnosis.cause.id };
};
