import { isAccountId, lastPart, readArn } from '../../arn/index.ts';
import type { Account, AccountPrincipal } from './account.ts';

/**
 * The user or role behind an ARN, a session's ARN (which has no path) or a bare name, whatever its case; undefined when the account
 * has none or it is another account's. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const findPrincipal = (account: Account, principal: string): AccountPrincipal | undefined => {
  const people = account.principals.filter(({ kind }) => kind !== 'group');
  const exact = people.find(({ arn }) => arn === principal);
  if (exact !== undefined || !principal.includes(':'))
    return exact ?? people.find(({ name }) => isSameName(name, principal) && name !== '');
  const { account: accountId, type, id } = readArn(principal);
  if (account.accountId !== null && isAccountId(accountId) && accountId !== account.accountId) return undefined;
  const kind = type === 'user' ? 'user' : 'role';
  const name = type === 'assumed-role' ? id.split('/')[0] : lastPart(id);
  if (!['user', 'role', 'assumed-role'].includes(type)) return undefined;
  return people.find((candidate) => candidate.kind === kind && isSameName(candidate.name, name ?? ''));
};

/** IAM keeps the case of a name and tells no two apart by it. */
const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
