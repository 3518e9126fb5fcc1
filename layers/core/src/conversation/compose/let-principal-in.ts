import { isAccountId, isRoot, readArn } from '../../arn/index.ts';
import { type ArnKind, arnOf } from './arn-of.ts';
import type { Ask, Composition, Element } from './composition.ts';
import type { Granted } from './granted.ts';
import { type Guarded, guardedTitles } from './guarded.ts';
import { joined } from './joined-condition.ts';
import { keepingOf, keyOwner, withoutAdministration } from './key-owner.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** A role or an account let in. */
export const letPrincipalIn = ({ target, plain, named, wanted, grants }: Guarded): Composition | null => {
  const organization = wanted.find(({ id }) => id === 'organization');
  const set = wanted.find(({ id }) => id === 'permissionSet');
  const roots = guestRoots(target, plain, named);
  const isWhole = named.principals.length + roots.length === 0;
  if (isWhole && organization === undefined && set === undefined && target !== 'key') return null;
  // What is only refused opens nothing.
  if (says.deny.test(plain) && !says.allow.test(plain) && !says.only.test(plain)) return null;
  const whole = `arn:aws:iam::${named.account}:root`;
  const principals = isWhole ? [whole] : [...named.principals, ...roots];
  const conditions = wanted.filter(({ id }) => id !== 'regions' && id !== 'guardrail' && id !== 'tags');
  const principal = isWhole && organization !== undefined ? '*' : { AWS: oneOrList(principals) };
  const owner = target !== 'key' || isWhole || named.principals.some(isRoot) ? null : keyOwner(plain, named);
  const own = ownGrants(target, grants, named).flatMap((each) => withoutAdministration(each, owner !== null));
  const caller = String(
    set?.met['aws:PrincipalArn'] ??
      `arn:aws:iam::${isAccountId(named.account) ? named.account : '111122223333'}:role/Caller`,
  );
  const who = isWhole ? caller : asCaller(principals[0] ?? whole);
  return {
    policyType: 'resource',
    title: guardedTitles[target],
    statements: [
      ...(owner === null ? [] : [keepingOf(owner)]),
      ...own.map((grant) => letting(grant, principal, conditions)),
    ],
    asks: [
      ...own.flatMap((grant) => asksOf(grant, { named, conditions, who })),
      ...(isWhole ? [] : othersAsked(own[0], { named, conditions, principals })),
    ],
    notes: notesOf({ target, owner, set, conditions, isAccount: isWhole || roots.length > 0 }),
    source: pages[target],
  };
};

type Noted = {
  readonly target: Guarded['target'];
  readonly owner: string | null;
  readonly set: Wanted | undefined;
  readonly conditions: readonly Wanted[];
  /** An account comes as a whole. */
  readonly isAccount: boolean;
};

const notesOf = ({ target, owner, set, conditions, isAccount }: Noted): readonly string[] => [
  ...(target === 'key' ? [owner === null ? ofKey : ofWholeKey] : []),
  ...(set?.note === undefined ? [] : [set.note]),
  ...(isAccount && set === undefined && conditions.every(({ id }) => id !== 'organization') ? [ofRoot] : []),
  set === undefined
    ? 'from another account the caller’s identity policy must allow the same as well'
    : 'the permission set allows the same in its own policy, if the bucket or key is another account’s',
  ...conditions.filter(({ id }) => id !== 'permissionSet').flatMap(({ note }) => note ?? []),
];

/** Accounts that come as a whole; who administers a key has a statement of its own. */
const guestRoots = (target: Guarded['target'], plain: string, named: Named): readonly string[] => {
  const owner = target === 'key' ? keyOwner(plain, named) : null;
  return named.guests.filter((each) => isRoot(each) && each !== owner);
};

/** A whole account comes as one of its roles. */
const asCaller = (principal: string): string =>
  isRoot(principal) ? principal.replace(/:root$/, ':role/Caller') : principal;

/** Each who is named gets in, and nobody else of the account of a role. */
const othersAsked = (
  grant: Granted | undefined,
  { named, conditions, principals }: Omit<Decided, 'who'> & { readonly principals: readonly string[] },
): readonly Ask[] =>
  grant === undefined
    ? []
    : principals
        .filter((each) => /^arn:aws:iam::\d{12}:/.test(each))
        .flatMap((principal) => {
          const [allowed] = asksOf(grant, { named, conditions, who: asCaller(principal) });
          if (allowed === undefined) return [];
          const other = principal.replace(/:(?:role|user)\/.*$/, ':role/Other');
          return isRoot(principal) || principals.includes(principal.replace(/:(?:role|user)\/.*$/, ':root'))
            ? [allowed]
            : [
                allowed,
                {
                  expect: 'denied' as const,
                  request: { ...allowed.request, principal: other },
                  says: 'by anybody else of its account',
                },
              ];
        });

const letting = (
  { actions, resources, condition }: Granted,
  principal: unknown,
  conditions: readonly Wanted[],
): Element => ({
  Effect: 'Allow',
  Principal: principal,
  Action: oneOrList(actions),
  Resource: oneOrList(resources),
  ...joined([
    ...(condition === undefined ? [] : [condition as Wanted['allow']]),
    ...conditions.map(({ allow }) => allow),
  ]),
});

const ofWholeKey =
  'the first statement keeps the key manageable: without one for `:root` nobody could change its policy any more; who there may do that, IAM policies of the account say; nobody uses the key by it';
const ofKey =
  'in a key policy `"Resource": "*"` means this key; add the statement to the ones that are there (with the one for `:root`), or nobody manages the key any more';
const ofRoot =
  '`:root` stands for the whole account: its administrators decide who there may; name the role in its place if you know it';

type Decided = { readonly named: Named; readonly conditions: readonly Wanted[]; readonly who: string };

const asksOf = ({ actions, resources, condition }: Granted, { named, conditions, who }: Decided): readonly Ask[] => {
  const met = Object.assign(
    {},
    condition === undefined ? {} : { 's3:prefix': named.prefix ?? '' },
    ...conditions.map((each) => each.met),
  );
  const resource = (resources[0] === '*' ? arnOf.key(named) : (resources[0] ?? ''))
    .replaceAll('*', 'x')
    .replaceAll('?', 'a');
  const ask = (expect: Ask['expect'], [principal, context, says]: readonly [string, typeof met, string]): Ask => ({
    expect,
    request: { principal, action: actions[0] ?? '', resource, resourceAccount: accountOf(resource, who), context },
    says,
  });
  const organization = conditions.find(({ id }) => id === 'organization');
  return [
    ask('allowed', [who, met, '']),
    organization === undefined
      ? ask('denied', ['arn:aws:iam::999999999999:role/Other', met, 'by another account'])
      : ask('denied', [who, { ...met, ...organization.unmet }, organization.unmetSays]),
    ...conditions
      .filter(({ id }) => id !== 'organization')
      .map((each) =>
        ask('denied', [
          String(each.unmet['aws:PrincipalArn'] ?? who),
          { ...without(met, each), ...each.unmet },
          each.unmetSays,
        ]),
      ),
  ];
};

const without = (met: Readonly<Record<string, unknown>>, each: Wanted) =>
  Object.fromEntries(Object.entries(met).filter(([key]) => !(key in each.met))) as Wanted['met'];

const accountOf = (resource: string, who: string): string => {
  const named = readArn(resource).account;
  return /^\d{12}$/.test(named) ? named : readArn(who).account;
};

const ownGrants = (target: Guarded['target'], grants: readonly Granted[], named: Named): readonly Granted[] => {
  const service = services[target];
  const own = grants.filter(({ actions }) => actions[0]?.startsWith(`${service}:`) === true);
  if (target === 'key')
    return [
      {
        actions: own.length === 0 ? ['kms:Decrypt'] : [...new Set(own.flatMap(({ actions }) => actions))],
        resources: ['*'],
      },
    ];
  if (own.length > 0) return own;
  const [action, on] = usual[target];
  return [{ actions: [action], resources: [arnOf[on](named)] }];
};

/** What is meant where no verb says it. */
const usual: Readonly<Record<Exclude<Guarded['target'], 'key'>, readonly [string, ArnKind]>> = {
  bucket: ['s3:GetObject', 'objects'],
  queue: ['sqs:SendMessage', 'queue'],
  topic: ['sns:Publish', 'topic'],
  secret: ['secretsmanager:GetSecretValue', 'secret'],
  function: ['lambda:InvokeFunction', 'function'],
};

const services: Readonly<Record<Guarded['target'], string>> = {
  bucket: 's3',
  key: 'kms',
  function: 'lambda',
  queue: 'sqs',
  topic: 'sns',
  secret: 'secretsmanager',
};

const docs = 'https://docs.aws.amazon.com';
const pages: Readonly<Record<Guarded['target'], Composition['source']>> = {
  bucket: {
    name: 'Examples of Amazon S3 bucket policies',
    url: `${docs}/AmazonS3/latest/userguide/example-bucket-policies.html`,
  },
  key: { name: 'Key policies in AWS KMS', url: `${docs}/kms/latest/developerguide/key-policies.html` },
  function: {
    name: 'Working with resource-based IAM policies in Lambda',
    url: `${docs}/lambda/latest/dg/access-control-resource-based.html`,
  },
  queue: {
    name: 'Basic examples of Amazon SQS policies',
    url: `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html`,
  },
  topic: {
    name: 'Example cases for Amazon SNS access control',
    url: `${docs}/sns/latest/dg/sns-access-policy-use-cases.html`,
  },
  secret: {
    name: 'Resource-based policies',
    url: `${docs}/secretsmanager/latest/userguide/auth-and-access_resource-policies.html`,
  },
};
