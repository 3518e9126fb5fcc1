import { isAccountId, readArn } from '../../arn/index.ts';
import type { Account, AccountPrincipal } from './account.ts';
import { decodeDocument } from './decode-document.ts';
import { fieldsOf, listOf, stringOf } from './field.ts';

export type AccountReading =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'unreadable'; readonly because: string };

const lists = { UserDetailList: 'user', RoleDetailList: 'role', GroupDetailList: 'group' } as const;

/**
 * The output of `aws iam get-account-authorization-details`, as an object, its JSON text, or a list of its pages.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const readAccountDetails = (details: unknown): AccountReading => {
  const parsed = typeof details === 'string' ? parse(details) : details;
  const pages = (Array.isArray(parsed) ? parsed : [parsed]).map(fieldsOf);
  const isDetails = pages.some((page) => [...Object.keys(lists), 'Policies'].some((list) => Array.isArray(page[list])));
  if (!isDetails) {
    return {
      kind: 'unreadable',
      because: 'the account details hold none of `UserDetailList`, `RoleDetailList`, `GroupDetailList`, `Policies`',
    };
  }
  const principals = mergeEntries(pages.flatMap(readPrincipals));
  const policies = new Map(pages.flatMap((page) => listOf(page['Policies']).map(readPolicy)));
  return {
    kind: 'account',
    account: {
      accountId: accountIdOf(principals),
      principals,
      policies,
      attachments: attachmentsOf(principals),
      isCut: pages.every(goesOn),
    },
  };
};

/** A page that is not the last; with `--max-items` the AWS CLI says so by a token of its own: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html */
const goesOn = (page: Fields): boolean => page['IsTruncated'] === true || stringOf(page['NextToken']) !== '';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

type Fields = ReturnType<typeof fieldsOf>;

const readPrincipals = (page: Fields): AccountPrincipal[] =>
  Object.entries(lists).flatMap(([list, kind]) => listOf(page[list]).map((detail) => readPrincipal(kind, detail)));

/** One entry for each ARN: what any of its entries holds takes part, so that a second one is not lost. */
const mergeEntries = (entries: readonly AccountPrincipal[]): AccountPrincipal[] => {
  const merged = new Map<string, AccountPrincipal>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.arn || entry.name}`;
    const held = merged.get(key);
    merged.set(key, held === undefined ? entry : mergeEntry(held, entry));
  }
  return [...merged.values()];
};

const mergeEntry = (one: AccountPrincipal, other: AccountPrincipal): AccountPrincipal => ({
  ...one,
  inline: distinct([...one.inline, ...other.inline]),
  attached: distinct([...one.attached, ...other.attached]),
  groups: [...new Set([...one.groups, ...other.groups])],
  boundaryArn: one.boundaryArn ?? other.boundaryArn,
  tags: { ...one.tags, ...other.tags },
  trust: one.trust ?? other.trust,
});

const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const readPrincipal = (kind: AccountPrincipal['kind'], detail: Fields): AccountPrincipal => {
  const inline = listOf(detail[`${kind === 'user' ? 'User' : kind === 'role' ? 'Role' : 'Group'}PolicyList`]);
  return {
    kind,
    arn: stringOf(detail['Arn']),
    name: stringOf(detail['UserName'] ?? detail['RoleName'] ?? detail['GroupName']),
    inline: inline.map((policy) => ({
      name: stringOf(policy['PolicyName']),
      document: decodeDocument(policy['PolicyDocument']) ?? null,
    })),
    attached: listOf(detail['AttachedManagedPolicies']).map((policy) => ({
      name: stringOf(policy['PolicyName']),
      arn: stringOf(policy['PolicyArn']),
    })),
    groups: Array.isArray(detail['GroupList']) ? detail['GroupList'].map(stringOf) : [],
    boundaryArn: stringOf(fieldsOf(detail['PermissionsBoundary'])['PermissionsBoundaryArn']) || null,
    tags: Object.fromEntries(listOf(detail['Tags']).map((tag) => [stringOf(tag['Key']), stringOf(tag['Value'])])),
    trust: kind === 'role' ? decodeDocument(detail['AssumeRolePolicyDocument']) : undefined,
  };
};

/** A managed policy's document is that of its default version. */
const readPolicy = (policy: Fields): readonly [string, unknown] => {
  const versions = listOf(policy['PolicyVersionList']);
  const isDefault = (version: Fields): boolean =>
    version['IsDefaultVersion'] === true || version['VersionId'] === policy['DefaultVersionId'];
  const version = versions.find(isDefault) ?? (versions.length === 1 ? versions[0] : undefined);
  return [stringOf(policy['Arn']), decodeDocument(version?.['Document'])];
};

const accountIdOf = (principals: readonly AccountPrincipal[]): string | null =>
  principals.map(({ arn }) => readArn(arn).account).find(isAccountId) ?? null;

const attachmentsOf = (principals: readonly AccountPrincipal[]): Map<string, string[]> => {
  const attachments = new Map<string, string[]>();
  for (const principal of principals) {
    const bounded = principal.boundaryArn === null ? [] : [principal.boundaryArn];
    for (const arn of new Set([...principal.attached.map(({ arn: attached }) => attached), ...bounded])) {
      const holders = attachments.get(arn);
      if (holders === undefined) attachments.set(arn, [principal.arn]);
      else holders.push(principal.arn);
    }
  }
  return attachments;
};
