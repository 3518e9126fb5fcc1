import type { PolicyType } from '@whydenied/iam';
import { lastPart, roleOfSession, withParts } from '../../arn/index.ts';
import { awsManagedPolicy } from '../../catalog/index.ts';
import type { Evidence, SeenLayer, SeenPolicy, SeenPrincipal, UnseenLayer } from '../evidence.ts';
import type { Account, AccountPrincipal } from './account.ts';
import { findPrincipal } from './find-principal.ts';

/**
 * What the account details tell of one principal: inline and attached policies, those of its groups (`attachTo` the group), its boundary,
 * and a role's trust policy as the `resource` policy of the role. Null when the account does not know the principal.
 * An AWS managed policy without a document in the details comes from the catalog, with the date of its text.
 */
export const evidenceOf = (account: Account, principal: string): Evidence | null => {
  const found = findPrincipal(account, principal);
  if (found === undefined) return null;
  const groups = account.principals.filter(({ kind, name }) => kind === 'group' && found.groups.includes(name));
  const parts = [
    ...unseenOf(account, found, groups),
    ...[found, ...groups].flatMap((owner) => identityPolicies(account, owner, found.arn)),
    ...(found.boundaryArn === null
      ? []
      : [
          managedPolicy({
            account,
            policyType: 'permissionsBoundary',
            arn: found.boundaryArn,
            attachTo: found.arn,
            appliesTo: found.arn,
          }),
        ]),
    ...(found.trust === undefined ? [] : [trustPolicy(found)]),
  ];
  const policies = parts.filter((part): part is SeenPolicy => 'name' in part);
  const unseenLayers = parts.filter((part): part is UnseenLayer => 'because' in part);
  return {
    policies,
    principals: [toPrincipal(found), ...groups.map(toPrincipal)],
    seenLayers: layersOf(found, unseenLayers),
    unseenLayers,
    notes: [],
    ...spelled(principal, found.arn),
  };
};

/** Groups without an entry, and what may follow where the details were cut: policies that nobody showed. */
const unseenOf = (account: Account, found: AccountPrincipal, groups: readonly AccountPrincipal[]): UnseenLayer[] => {
  const missing = found.groups.filter((group) => !groups.some(({ name }) => name === group));
  const lacks = [
    ...missing.map((group) => `the account details do not hold the group \`${group}\``),
    ...(account.isCut ? ['the account details are cut (`IsTruncated`): the pages after them were not given'] : []),
  ];
  return lacks.map((because) => ({ policyType: 'identity', of: found.arn, because }));
};

/** Another case, or no path; a session has its own ARN, with the name of its role in it. */
const spelled = (asked: string, own: string): Pick<Evidence, 'spellings'> => {
  if (!asked.startsWith('arn:')) return {};
  const session = roleOfSession(asked) === null ? null : `assumed-role/${lastPart(own)}/${lastPart(asked)}`;
  const held = session === null ? own : withParts(asked, { name: session });
  return asked === held ? {} : { spellings: [{ asked, held }] };
};

const identityPolicies = (
  account: Account,
  owner: AccountPrincipal,
  appliesTo: string,
): (SeenPolicy | UnseenLayer)[] => [
  ...owner.inline.map(({ name, document }) => ({
    ...blank,
    policyType: 'identity' as const,
    name,
    attachTo: owner.arn,
    appliesTo,
    home: 'inline' as const,
    document,
  })),
  ...owner.attached.map(({ arn }) =>
    managedPolicy({ account, policyType: 'identity', arn, attachTo: owner.arn, appliesTo }),
  ),
];

const blank = { level: null, arn: null, source: 'accountDetails', alsoAttachedTo: [], asOf: null } as const;

type Managed = {
  readonly account: Account;
  readonly policyType: PolicyType;
  readonly arn: string;
  readonly attachTo: string;
  readonly appliesTo: string;
};

const managedPolicy = ({ account, policyType, arn, attachTo, appliesTo }: Managed): SeenPolicy | UnseenLayer => {
  const given = account.policies.get(arn);
  const recorded = given === undefined ? awsManagedPolicy(arn) : undefined;
  const document = given ?? recorded?.document;
  if (document === undefined)
    return { policyType, of: appliesTo, because: `the account details do not hold the document of \`${arn}\`` };
  const home = arn.includes(':iam::aws:policy/') ? 'awsManaged' : 'customerManaged';
  const alsoAttachedTo = (account.attachments.get(arn) ?? []).filter((other) => other !== attachTo);
  const source = recorded === undefined ? 'accountDetails' : 'awsManaged';
  return {
    ...blank,
    policyType,
    name: arn,
    arn,
    attachTo,
    appliesTo,
    home,
    document,
    source,
    alsoAttachedTo,
    asOf: recorded?.asOf ?? null,
  };
};

const trustPolicy = (role: AccountPrincipal): SeenPolicy => ({
  ...blank,
  policyType: 'resource',
  name: 'AssumeRolePolicyDocument',
  attachTo: role.arn,
  appliesTo: null,
  home: 'resource',
  document: role.trust,
});

/** Account details hold all of these kinds, so that none of one kind means there is none. */
const layersOf = (found: AccountPrincipal, unseen: readonly UnseenLayer[]): SeenLayer[] => {
  const kinds: readonly PolicyType[] =
    found.kind === 'role' ? ['identity', 'permissionsBoundary', 'resource'] : ['identity', 'permissionsBoundary'];
  return kinds
    .filter((kind) => !unseen.some((layer) => layer.policyType === kind))
    .map((policyType) => ({ policyType, of: found.arn }));
};

const toPrincipal = ({ arn, name, kind, tags, groups, boundaryArn }: AccountPrincipal): SeenPrincipal => ({
  arn,
  name,
  kind,
  tags,
  groups,
  boundaryArn,
  source: 'accountDetails',
});
