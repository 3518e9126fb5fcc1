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
  const own = ownGrants({ target, plain, grants, named }).flatMap((each) =>
    withoutAdministration(each, owner !== null),
  );
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
  ...(target === 'repository'
    ? ['who pulls needs `ecr:GetAuthorizationToken` on `*` in his or her own policy too: it belongs to no repository']
    : []),
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
  principals.flatMap((principal) => {
    const { account } = readArn(principal);
    const [allowed] = grant === undefined ? [] : asksOf(grant, { named, conditions, who: asCaller(principal) });
    if (allowed === undefined || !isAccountId(account)) return [];
    const request = { ...allowed.request, principal: `arn:aws:iam::${account}:role/Other` };
    const isAlone = !principals.includes(`arn:aws:iam::${account}:root`);
    return [
      allowed,
      ...(isAlone ? [{ expect: 'denied' as const, request, says: 'by anybody else of its account' }] : []),
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
  // The policy of a repository names none: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
  ...(actions.every((action) => action.startsWith('ecr:')) ? {} : { Resource: oneOrList(resources) }),
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

const ownGrants = ({ target, plain, grants, named }: Omit<Guarded, 'wanted'>): readonly Granted[] => {
  const service = services[target];
  const own = grants.filter(({ actions }) => actions[0]?.startsWith(`${service}:`) === true);
  if (target === 'key')
    return [
      {
        actions: own.length === 0 ? ['kms:Decrypt'] : [...new Set(own.flatMap(({ actions }) => actions))],
        resources: ['*'],
      },
    ];
  if (target === 'repository') return [{ actions: imageActions(plain), resources: [arnOf.repository(named)] }];
  if (own.length > 0) return own;
  const [action, on] = usual[target];
  return [{ actions: [action], resources: [arnOf[on](named)] }];
};

/** Who is let into a repository pulls, and pushes only where that is said and nothing is ruled out beside it. */
const imageActions = (plain: string): readonly string[] => {
  const isPush = pushing.test(plain) && !ruledOut.test(plain);
  return isPush && !pulling.test(plain) ? pushImage : [...new Set([...pullImage, ...(isPush ? pushImage : [])])];
};

const pulling = /\bpull|\bread|\blesen|\bzieh|\btirer|\blire|\bleer|\bdescargar|\bler\b|\bbaixar|\blegg|プル|拉取|读取/;
const pushing = /\bpush|\bhochlad|\bpousser|\bsubir|\benviar|\bcaricare|プッシュ|推送/;
const ruledOut = /\b(?:not|no|never|without|nicht|kein\w*|pas|sans|sin|sem|nao|non|senza)\b|ない|不/;

// Who signs in asks for no repository: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
const pullImage = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability'];
const pushImage = [
  'ecr:InitiateLayerUpload',
  'ecr:UploadLayerPart',
  'ecr:CompleteLayerUpload',
  'ecr:PutImage',
  'ecr:BatchCheckLayerAvailability',
];

/** What is meant where no verb says it. */
const usual: Readonly<Record<Exclude<Guarded['target'], 'key' | 'repository'>, readonly [string, ArnKind]>> = {
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
  repository: 'ecr',
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
  repository: {
    name: 'Private repository policy examples in Amazon ECR',
    url: `${docs}/AmazonECR/latest/userguide/repository-policy-examples.html`,
  },
  secret: {
    name: 'Resource-based policies',
    url: `${docs}/secretsmanager/latest/userguide/auth-and-access_resource-policies.html`,
  },
};
