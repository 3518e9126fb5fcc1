import { principalWords } from '../explain/index.ts';
import { type Account, type Evidence, evidenceOf, mergeEvidence, noEvidence } from '../intake/index.ts';
import { givesAllRights } from '../repair/index.ts';
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
    const taken = requests.flatMap((request) => ofRoleTaken(account, request));
    return Promise.resolve(found.length + taken.length === 0 ? noEvidence : mergeEvidence(...found, ...taken));
  };

/** What a role that is taken up may do: whoever has it, or hands it to a service, has all of that. */
const ofRoleTaken = (account: Account, { action, resource }: Asked): readonly Evidence[] => {
  if (resource === null || !takesRole.test(action ?? '')) return [];
  const role = evidenceOf(account, resource);
  if (role === null || !role.policies.some(givesAllRights)) return [];
  return [{ ...noEvidence, principals: role.principals.map((each) => ({ ...each, hasAllRights: true })) }];
};

const takesRole = /^(?:iam:PassRole|sts:(?:AssumeRole\w*|TagSession|SetSourceIdentity))$/i;

type Asked = Parameters<EvidenceReader>[0]['requests'][number];
