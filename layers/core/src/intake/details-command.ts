import { isPlainName, lastPart, readArn } from '../arn/index.ts';

type Holder = { readonly kind: 'Role' | 'User'; readonly name: string };

/**
 * The command that prints all policies of a role or a user with what stands in them, as `readText` reads its output. Managed policies of the
 * account come whole: no query joins them to whom they are attached.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/get-account-authorization-details.html
 */
export const detailsCommand = ({ kind, name }: Holder): string => {
  // What a user may do, groups say too.
  const [filter, groups] = kind === 'User' ? ['User Group', ', GroupDetailList: GroupDetailList'] : [kind, ''];
  return `aws iam get-account-authorization-details --filter ${filter} LocalManagedPolicy --query "{${kind}DetailList: ${kind}DetailList[?${kind}Name=='${name}']${groups}, Policies: Policies}"`;
};

/** The same by an ARN; whose name is not known, or could act in a shell, is left to fill in. */
export const detailsOf = (principal: string | null): string => {
  const { type, id } = readArn(principal);
  const kind = type === 'user' ? 'User' : 'Role';
  const known = type === 'user' || type === 'role' ? lastPart(id) : '';
  return detailsCommand({ kind, name: isPlainName(known) ? known : `{${kind}Name}` });
};
