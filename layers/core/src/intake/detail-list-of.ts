import { entryOf, type LooseNode } from './loose/node.ts';

/** The list of the account details that an object is an entry of, as `--query "RoleDetailList[?RoleName=='…']"` prints it alone; null: of none. */
export const detailListOf = (node: LooseNode | undefined): 'RoleDetailList' | 'UserDetailList' | null => {
  if (entryOf(node, 'Arn') === undefined || entryOf(node, 'AttachedManagedPolicies') === undefined) return null;
  if (entryOf(node, 'RoleName') !== undefined) return 'RoleDetailList';
  return entryOf(node, 'UserName') === undefined ? null : 'UserDetailList';
};
