import type { PolicySet } from '@whydenied/iam';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import { mergeEvidence, noEvidence, readGivenPolicies, readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import { type Repair, repair } from '../../../layers/core/src/repair/index.ts';

/** What a text and the policies shown with it come to: the cause, and the fix or what is said instead of one. */
export const answerOf = (input: string, policies?: PolicySet): Repair & { readonly cause: string | null } => {
  const facts = readText(input);
  const given = policies === undefined ? noEvidence : readGivenPolicies(policies);
  const evidence = mergeEvidence(given, facts.evidence);
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const diagnosis = diagnose({ facts, evidence, requests });
  return { ...repair({ facts, evidence, diagnosis }), cause: diagnosis.cause.id };
};
