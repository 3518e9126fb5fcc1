import {
  type Evidence,
  mergeEvidence,
  noEvidence,
  readAccountDetails,
  readGivenPolicies,
  readTemplate,
} from '../intake/index.ts';
import { accountReader } from './account-reader.ts';
import type { EvidenceReader, GivenEvidence } from './question.ts';

/** What the person showed, as evidence, a template with the role behind `principal` and the names that the text tells; account details become a reader, asked for the principals of the chain. */
export const givenEvidence = (
  given: GivenEvidence,
  principal: string | null = null,
  told: { readonly arns?: readonly string[]; readonly region?: string | null } = {},
): { evidence: Evidence; readers: readonly EvidenceReader[] } => {
  const policies = given.policies === undefined ? noEvidence : readGivenPolicies(given.policies);
  const template = given.template === undefined ? noEvidence : readTemplate(given.template, principal, told);
  const evidence = mergeEvidence(policies, template);
  if (given.accountAuthorizationDetails === undefined) return { evidence, readers: [] };
  const read = readAccountDetails(given.accountAuthorizationDetails);
  if (read.kind === 'account') return { evidence, readers: [accountReader(read.account)] };
  const note = `the account authorization details could not be read: ${read.because}`;
  return { evidence: { ...evidence, notes: [...evidence.notes, note] }, readers: [] };
};
