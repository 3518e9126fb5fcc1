import { readArn } from '../../arn/index.ts';
/** Who a principal is, whatever ARN names it: a session is its role, a path does not matter; null for what has no identity policies. */
export type PrincipalKey = {
  readonly kind: 'role' | 'user' | 'group';
  readonly account: string;
  readonly name: string;
  readonly partition: string;
};

export const principalKey = (principal: string): PrincipalKey | null => {
  const { partition, service, account, type: kind, id } = readArn(principal);
  const isSession = service === 'sts' && kind === 'assumed-role';
  const name = isSession ? (id.split('/')[0] ?? '') : id.slice(id.lastIndexOf('/') + 1);
  if (name === '') return null;
  if (isSession) return { kind: 'role', account, name, partition };
  if (service !== 'iam') return null;
  return kind === 'role' || kind === 'user' || kind === 'group' ? { kind, account, name, partition } : null;
};

export const isSamePrincipal = (left: string, right: string): boolean => {
  if (left === right) return true;
  const [one, other] = [principalKey(left), principalKey(right)];
  return (
    one !== null &&
    other !== null &&
    one.kind === other.kind &&
    one.account === other.account &&
    one.name === other.name
  );
};
