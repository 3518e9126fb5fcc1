import { isAccountId, readArn } from '../arn/index.ts';
import {
  type Evidence,
  mergeEvidence,
  noEvidence,
  readAccountDetails,
  readGivenPolicies,
  readTemplate,
} from '../intake/index.ts';
import { type MaskedSecret, maskValue } from '../secrets/index.ts';
import { accountReader } from './account-reader.ts';
import type { EvidenceReader, GivenEvidence } from './question.ts';

export type ReadEvidence = {
  readonly evidence: Evidence;
  readonly readers: readonly EvidenceReader[];
  readonly secrets: readonly MaskedSecret[];
};

/** What the person showed, its credentials masked, as evidence, a template with the role behind `principal` and the names that the text tells; account details become a reader, asked for the principals of the chain. */
export const givenEvidence = (
  shown: GivenEvidence,
  principal: string | null = null,
  told: { readonly arns?: readonly string[]; readonly region?: string | null } = {},
): ReadEvidence => {
  const { value: given, secrets } = maskValue(shown);
  const policies = given.policies === undefined ? noEvidence : readGivenPolicies(given.policies);
  const template = given.template === undefined ? noEvidence : readTemplate(given.template, principal, told);
  // A masked text is not the person's own: its offsets are not theirs.
  const { template: lines, ...masked } = template;
  const isOwn = lines !== undefined && given.template === shown.template;
  const evidence = mergeEvidence(policies, isOwn ? template : masked);
  if (given.accountAuthorizationDetails === undefined) return { evidence, readers: [], secrets };
  const read = readAccountDetails(given.accountAuthorizationDetails);
  if (read.kind === 'unreadable') {
    const because = `the account authorization details could not be read: ${read.because}`;
    return { evidence: noted(evidence, because), readers: [], secrets };
  }
  const own = principal === null ? '' : readArn(principal).account;
  const { accountId, isCut } = read.account;
  const isOther = accountId !== null && isAccountId(own) && own !== accountId;
  const note = `the details shown are those of another account, ${accountId}; the denied principal is in account ${own}, and they say nothing of it`;
  const notes = [...(isOther ? [note] : []), ...(isCut ? [cut] : [])];
  return { evidence: notes.reduce(noted, evidence), readers: [accountReader(read.account)], secrets };
};

const cut =
  'the account details are cut (`IsTruncated`): give all pages, as `aws iam get-account-authorization-details` prints them without `--max-items`';

const noted = (evidence: Evidence, note: string): Evidence => ({ ...evidence, notes: [...evidence.notes, note] });
