/** Who a principal is, whatever ARN names it: a session is its role, a path does not matter; null for what has no identity policies. */
export type PrincipalKey = {
  readonly kind: 'role' | 'user' | 'group';
  readonly account: string;
  readonly name: string;
  readonly partition: string;
};

export const principalKey = (principal: string): PrincipalKey | null => {
  const [arn, partition = '', service, , account = '', ...rest] = principal.split(':');
  if (arn !== 'arn') return null;
  const [kind, ...path] = rest.join(':').split('/');
  const name = service === 'sts' && kind === 'assumed-role' ? path[0] : path.at(-1);
  if (name === undefined || name === '') return null;
  if (service === 'sts' && kind === 'assumed-role') return { kind: 'role', account, name, partition };
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
