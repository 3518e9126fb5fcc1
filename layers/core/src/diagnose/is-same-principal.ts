import { matchGlob } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';

/** Whether a policy's owner is the principal of a request: a session is its role, a path is no part of a session's name, and no two names differ by their case alone. */
export const isSamePrincipal = (owner: string, principal: string | null): boolean => {
  if (principal === null) return false;
  if (owner === principal) return true;
  const [ownerAccount, ownerKind, ownerName] = partsOf(owner);
  const [account, kind, name] = partsOf(principal);
  if (ownerKind !== kind || ownerName === '') return false;
  // A template knows neither the account nor the name that CloudFormation makes up
  return matchGlob(ownerAccount, account) && matchGlob(ownerName.toLowerCase(), name.toLowerCase());
};

const partsOf = (arn: string): readonly [string, string, string] => {
  const { account, type, id } = readArn(arn);
  if (type === 'assumed-role') return [account, 'role', id.split('/')[0] ?? ''];
  return [account, type, id.slice(id.lastIndexOf('/') + 1)];
};
