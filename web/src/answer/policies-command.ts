import type { Answer } from '@whydenied/core';

/** The command that prints the policies of the one whom the fix is for; null where the fix does not name a role or user. */
export const policiesCommand = (steps: Answer['fix']['steps']): string | null => {
  const arn = steps.find(({ target }) => target.policyType === 'identity')?.target.attachTo ?? '';
  const [, kind, name] = named.exec(arn) ?? [];
  if (kind === undefined || name === undefined) return null;
  const list = kind === 'role' ? 'RoleDetailList' : 'UserDetailList';
  const key = kind === 'role' ? 'RoleName' : 'UserName';
  const filter = kind === 'role' ? 'Role' : 'User Group';
  const groups = kind === 'role' ? '' : ', GroupDetailList: GroupDetailList';
  return `aws iam get-account-authorization-details --filter ${filter} LocalManagedPolicy --query "{${list}: ${list}[?${key}=='${name}']${groups}, Policies: Policies}"`;
};

// Only the letters that IAM takes in a name: what goes into a shell is nobody's text.
const named = /^arn:[^:]*:iam::(?:\d{12}|\{AccountId\}):(role|user)\/(?:[^/]+\/)*([\w+=,.@-]{1,64})$/;
