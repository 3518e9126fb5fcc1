import { type Diagnosis, decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import {
  evidenceOf,
  mergeEvidence,
  noEvidence,
  readAccountDetails,
  readGivenPolicies,
  readText,
} from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import type { Case } from './case-files.ts';

/** Reads, expands, decides and diagnoses a case, as the pipeline does. */
export const diagnoseCase = ({ input, policies, account }: Pick<Case, 'input' | 'policies' | 'account'>): Diagnosis => {
  const facts = readText(input);
  const given = policies === undefined ? noEvidence : readGivenPolicies(policies);
  const evidence = mergeEvidence(given, facts.evidence, accountEvidence(account, facts.denials[0]?.principal ?? null));
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  return diagnose({ facts, evidence, requests });
};

const accountEvidence = (details: unknown, principal: string | null) => {
  if (details === undefined || principal === null) return noEvidence;
  const reading = readAccountDetails(details);
  if (reading.kind === 'unreadable') throw new Error(`bug: the account of the case is unreadable: ${reading.because}`);
  return evidenceOf(reading.account, principal) ?? noEvidence;
};
