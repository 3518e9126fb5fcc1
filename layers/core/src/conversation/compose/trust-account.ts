import { isAccountId, isRoot, readArn } from '../../arn/index.ts';
import type { Composition } from './composition.ts';
import { externalIdIn } from './external-id-in.ts';
import { assumedRole } from './guests-in.ts';
import { joined } from './joined-condition.ts';
import { oneOrList } from './one-or-list.ts';
import { serviceNamed } from './service-roles.ts';
import { askTrust, type Trusting } from './trust-parts.ts';
import type { Wanted } from './wanted.ts';

/** Whether an account or a role is to assume it, whatever services are named beside. */
export const isOfAccount = ({ plain, named, text }: Trusting): boolean =>
  externalIdIn(text) !== null ||
  /vendor|partner|third[- ]party|saas|other account|another account|anderes? konto|autre compte|otra cuenta|outra conta|altro account|別(?:の)?アカウント|其他账户|另一个账户|\bcross-?account/.test(
    plain,
  ) ||
  (named.guests.length > 0 && assumedBy.test(plain)) ||
  (named.principals.length > 0 &&
    (named.guests.length > 0 || named.arns.some((arn) => readArn(arn).type === 'role')) &&
    serviceNamed(plain) === null);

const assumedBy =
  /\bassumed by (?:the )?(?:role|user)\b|\bvon (?:der )?(?:rolle|role) .{1,80} (?:angenommen|ubernommen)|\bassume(?:e)? par (?:le )?role\b|\bendosse par (?:le )?role\b|\basumid[oa] por (?:el )?rol\b|\bassumid[oa] pel[oa] (?:role|papel|funcao)\b|\bassunto dal ruolo\b/;

/** Tags that the session brings are sent by a call of its own: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html */
const bringsTags =
  /session[- ]?tags?|tags? de session|etiquetas? de (?:la )?sesion|tags? de sessao|tag di sessione|sitzungs-?tags?|tagsession|transitiv|pod[- ]identit|tags? (?:are|is|get) (?:passed|sent)|セッション ?タグ|会话标签/;

/** The trust of another account, or of one role there; null: none is named. */
export const trustAccount = ({ text, plain, named, wanted }: Trusting): Composition | null => {
  const [role] = named.principals;
  const root = named.guests.find(isRoot);
  const account = root === undefined ? named.accounts[0] : readArn(root).account;
  if (role === undefined && account === undefined) return null;
  const externalId = externalIdIn(text) ?? (isVendor(plain) ? '{ExternalId}' : null);
  const isRole = role !== undefined && [...named.arns, ...named.guests].includes(role);
  // An ARN that stands beside may be that of the role itself.
  const principal = isRole
    ? oneOrList([...new Set([role, ...named.guests])])
    : `arn:aws:iam::${account ?? named.account}:root`;
  const limits = wanted.map(asBrought);
  const isTagged = bringsTags.test(plain) || limits.some(({ id }) => id === 'tagged');
  const conditions = [
    ...(externalId === null ? [] : [{ StringEquals: { 'sts:ExternalId': externalId } }]),
    ...limits.filter(({ id }) => ofTrust.has(id)).map(({ allow }) => allow),
  ];
  const met = Object.assign(
    {},
    externalId === null ? {} : { 'sts:ExternalId': externalId },
    ...limits.map((each) => each.met),
  );
  const who = isRole ? role : `arn:aws:iam::${account ?? named.account}:role/Caller`;
  const assumed = assumedRole(text);
  return {
    policyType: 'resource',
    title: `The trust policy of the role${assumed === null ? '' : ` \`${assumed}\``}`,
    statements: [
      {
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: isTagged ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole',
        ...joined(conditions),
      },
    ],
    asks: asksOf(
      { text, plain, named, wanted: limits },
      { who, met, externalId, isAlone: isRole && root === undefined },
    ),
    notes: [
      ...(isRole ? [] : [ofRoot]),
      `over there the caller’s own policy must allow \`sts:AssumeRole\`${isTagged ? ' and `sts:TagSession`' : ''} on the role’s ARN too`,
      ...(externalId === null ? [] : [ofExternalId]),
    ],
    source: externalId === null ? pages.account : pages.vendor,
  };
};

const ofTrust: ReadonlySet<Wanted['id']> = new Set(['mfa', 'organization', 'address', 'until', 'tagged']);

/** Whoever takes a role up brings a tag with the call: no tag of the role is meant. */
const asBrought = (each: Wanted): Wanted =>
  each.id === 'tagged' ? JSON.parse(JSON.stringify(each).replaceAll('aws:ResourceTag/', 'aws:RequestTag/')) : each;

type Told = {
  readonly who: string;
  readonly met: object;
  readonly externalId: string | null;
  /** Roles are named, and no account as a whole. */
  readonly isAlone: boolean;
};

const asksOf = ({ named, wanted }: Trusting, { who, met, externalId, isAlone }: Told): Composition['asks'] => {
  const call = { named, action: 'sts:AssumeRole' };
  const { account } = readArn(who);
  return [
    askTrust(call, ['allowed', who], [met, '']),
    ...(externalId === null ? [] : [askTrust(call, ['denied', who], [{}, 'without the external id'])]),
    ...wanted
      .filter(({ id }) => id !== 'organization' && ofTrust.has(id))
      .map(({ unmet, unmetSays }) => askTrust(call, ['denied', who], [{ ...met, ...unmet }, unmetSays])),
    askTrust(call, ['denied', 'arn:aws:iam::999999999999:role/Caller'], [met, 'by another account']),
    ...(isAlone && isAccountId(account)
      ? [askTrust(call, ['denied', `arn:aws:iam::${account}:role/Other`], [met, 'by anybody else of its account'])]
      : []),
  ];
};

const isVendor = (plain: string): boolean =>
  /vendor|partner|third[- ]party|saas|dienstleister|prestataire|proveedor|fornecedor|fornitore|ベンダー|供应商/.test(
    plain,
  );

const ofRoot =
  '`:root` stands for the whole account: its administrators decide who there may; name the one role in its place if you know it';
const ofExternalId =
  'the external id is the one that they use for you alone; it is no secret, it keeps other customers of theirs out';

const pages = {
  account: {
    name: 'IAM tutorial: Delegate access across AWS accounts using IAM roles',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html',
  },
  vendor: {
    name: 'Access to AWS accounts owned by third parties',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  },
} as const;
