import { type Account, evidenceOf, mergeEvidence, noEvidence } from '../intake/index.ts';
import type { EvidenceReader } from './question.ts';

/** Looks the principals of a chain up in an account's authorization details; what is not in it was not seen. */
export const accountReader =
  (account: Account): EvidenceReader =>
  ({ requests }) => {
    const principals = [...new Set(requests.flatMap(({ principal }) => (principal === null ? [] : [principal])))];
    const found = principals.flatMap((principal) => evidenceOf(account, principal) ?? []);
    return Promise.resolve(found.length === 0 ? noEvidence : mergeEvidence(...found));
  };
