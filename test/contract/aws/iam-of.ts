import { errorXml, resultXml, type WireAnswer, type WireCall } from './start-aws.ts';

type Detail = Readonly<Record<string, unknown>>;
export type Details = Readonly<Record<string, readonly Detail[]>>;

type Serving = {
  readonly account: Details;
  /** Items on a page: IAM may return fewer than there are, whatever was asked. */
  readonly pageSize?: number;
  readonly identity?: string;
};

/**
 * IAM and STS over account authorization details, as AWS has them and moto has not: lists in pages, documents URL-encoded by RFC 3986.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
 */
export const iamOf = ({ account, pageSize = 100, identity }: Serving) => {
  const caller = identity ?? 'arn:aws:iam::210987654321:user/admin';
  return ({ operation, input }: WireCall): WireAnswer | null => {
    if (operation === 'GetCallerIdentity')
      return resultXml(operation, { Arn: caller, UserId: 'AIDA', Account: caller.split(':')[4] });
    const kind = /(Role|User|Group)/.exec(operation.replace('GroupsForUser', 'User'))?.[1];
    const owner = kind === undefined ? undefined : find(account, kind, input.get(`${kind}Name`));
    if (kind !== undefined && owner === undefined)
      return { status: 404, body: errorXml('NoSuchEntity', 'no such entity') };
    const page = (name: string, list: unknown, wrap: (item: Detail) => unknown = (item) => item): WireAnswer =>
      paged(operation, { name, items: listOf(list).map(wrap), from: Number(input.get('Marker') ?? 0), size: pageSize });
    if (operation === 'GetRole' || operation === 'GetUser')
      return resultXml(operation, { [kind ?? '']: basics(owner) });
    if (/^List(Role|User|Group)Policies$/.test(operation))
      return page('PolicyNames', owner?.[`${kind}PolicyList`], (policy) => policy['PolicyName']);
    if (/^ListAttached/.test(operation)) return page('AttachedPolicies', owner?.['AttachedManagedPolicies']);
    if (operation === 'ListGroupsForUser') return page('Groups', groupsOf(account, owner), basics);
    if (/^Get(Role|User|Group)Policy$/.test(operation))
      return inlinePolicy(operation, owner?.[`${kind}PolicyList`], input);
    if (operation === 'GetPolicy' || operation === 'GetPolicyVersion') return managedPolicy(operation, account, input);
    return null;
  };
};

const listOf = (value: unknown): readonly Detail[] => (Array.isArray(value) ? value : []);

const find = (account: Details, kind: string, name: string | null): Detail | undefined =>
  listOf(account[`${kind}DetailList`]).find((detail) => detail[`${kind}Name`] === name);

const groupsOf = (account: Details, user: Detail | undefined): readonly Detail[] => {
  const names: readonly unknown[] = Array.isArray(user?.['GroupList']) ? user['GroupList'] : [];
  return listOf(account['GroupDetailList']).filter(({ GroupName }) => names.includes(GroupName));
};

const basics = (detail: Detail | undefined): Detail => {
  const { Arn, RoleName, UserName, GroupName, PermissionsBoundary, Tags, AssumeRolePolicyDocument } = detail ?? {};
  const trust = AssumeRolePolicyDocument === undefined ? undefined : encoded(AssumeRolePolicyDocument);
  const common = { Path: '/', CreateDate: '2026-01-01T00:00:00Z' };
  return {
    ...common,
    RoleId: 'AROA',
    Arn,
    RoleName,
    UserName,
    GroupName,
    PermissionsBoundary,
    Tags,
    AssumeRolePolicyDocument: trust,
  };
};

const encoded = (document: unknown): string =>
  encodeURIComponent(typeof document === 'string' ? document : JSON.stringify(document));

type Paging = {
  readonly name: string;
  readonly items: readonly unknown[];
  readonly from: number;
  readonly size: number;
};

const paged = (operation: string, { name, items, from, size }: Paging): WireAnswer => {
  const more = from + size < items.length;
  const marker = more ? { Marker: String(from + size) } : {};
  return resultXml(operation, { [name]: items.slice(from, from + size), IsTruncated: more, ...marker });
};

const inlinePolicy = (operation: string, list: unknown, input: URLSearchParams): WireAnswer => {
  const policy = listOf(list).find(({ PolicyName }) => PolicyName === input.get('PolicyName'));
  if (policy === undefined) return { status: 404, body: errorXml('NoSuchEntity', 'no such policy') };
  const name = operation.replace('Get', '').replace('Policy', 'Name');
  const PolicyDocument = encoded(policy['PolicyDocument']);
  return resultXml(operation, { [name]: input.get(name), PolicyName: policy['PolicyName'], PolicyDocument });
};

const managedPolicy = (operation: string, account: Details, input: URLSearchParams): WireAnswer => {
  const policy = listOf(account['Policies']).find(({ Arn }) => Arn === input.get('PolicyArn'));
  if (policy === undefined) return { status: 404, body: errorXml('NoSuchEntity', 'no such policy') };
  const [version] = listOf(policy['PolicyVersionList']).filter(({ IsDefaultVersion }) => IsDefaultVersion === true);
  const { Arn, PolicyName, DefaultVersionId } = policy;
  if (operation === 'GetPolicy') return resultXml(operation, { Policy: { Arn, PolicyName, DefaultVersionId } });
  const Document = encoded(version?.['Document']);
  return resultXml(operation, { PolicyVersion: { Document, VersionId: DefaultVersionId, IsDefaultVersion: true } });
};
