import { principalWords } from '../explain/index.ts';
import { type Account, evidenceOf, mergeEvidence, noEvidence } from '../intake/index.ts';
import type { EvidenceReader } from './question.ts';

/** Looks the principals of a chain up in an account's authorization details; what is not in it was not seen. */
export const accountReader =
  (account: Account): EvidenceReader =>
  ({ requests, onStatus }) => {
    const principals = [...new Set(requests.flatMap(({ principal }) => (principal === null ? [] : [principal])))];
    const found = principals.flatMap((principal, at) => {
      const text = `looking ${principalWords(principal).replaceAll('`', '')} up in the account file`;
      onStatus({ text, done: at + 1, total: principals.length });
      return evidenceOf(account, principal) ?? [];
    });
    return Promise.resolve(found.length === 0 ? noEvidence : mergeEvidence(...found));
  };
