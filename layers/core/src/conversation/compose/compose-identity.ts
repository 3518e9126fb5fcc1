import type { PolicyType } from '@whydenied/iam';
import { bucketNamed, lastPart, readArn } from '../../arn/index.ts';
import type { Ask, Composition, Element } from './composition.ts';
import type { Granted } from './granted.ts';
import { joined } from './joined-condition.ts';
import { modelCalls } from './model-grants.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';

/** A role's or user's own policy, or the boundary of one: each grant a statement, under the conditions that were asked for. */
export const composeIdentity = (
  asked: readonly Granted[],
  {
    named,
    wanted,
    policyType,
  }: {
    readonly named: Named;
    readonly wanted: readonly Wanted[];
    readonly policyType: 'identity' | 'permissionsBoundary';
  },
): Composition => {
  const isTagged = wanted.some(({ id }) => byTag(id));
  const isEncrypted = wanted.some(({ id }) => id === 'encrypted');
  const apart = isEncrypted ? asked.flatMap(uploadsApart) : asked;
  const calls = isTagged ? apart.map(ofAnyName) : apart;
  const grants = [...calls, ...neededBeside(calls, wanted)];
  const isPass = grants.some(({ actions }) => actions.some((action) => handed.has(action)));
  const conditions = wanted.filter(({ id }) => fits(id, grants));
  const statements = eachOnce(
    grants.map(
      ({ actions, resources, condition, isUntagged }): Element => ({
        Effect: 'Allow',
        Action: oneOrList(actions),
        Resource: oneOrList(resources),
        ...joined([
          ...(condition === undefined ? [] : [condition as Wanted['allow']]),
          ...conditions
            .filter(({ id }) => isOf(id, actions) && (!byTag(id) || isUntagged !== true))
            .map((each) => asSent(each.allow, actions)),
        ]),
      }),
    ),
  );
  return {
    policyType,
    title: titleOf({ named, wanted, policyType }, isPass),
    statements,
    asks: grants.flatMap((grant) =>
      asksOf(
        grant,
        conditions.filter(({ id }) => isOf(id, grant.actions)),
        named,
      ),
    ),
    notes: notesOf(grants, conditions, policyType),
    source: sourceOf(grants, policyType),
  };
};

/** What a condition asks for once it is met, where the wish does not grant it already. */
const neededBeside = (grants: readonly Granted[], wanted: readonly Wanted[]): readonly Granted[] => {
  const done = new Set(grants.flatMap(({ actions }) => actions));
  return wanted
    .filter(({ id }) => grants.some(({ actions }) => isOf(id, actions)))
    .flatMap(({ needs }) => (needs === undefined || needs.actions.some((each) => done.has(each)) ? [] : [needs]));
};

const isPassOfMany = ({ actions, resources }: Granted): boolean =>
  actions.includes('iam:PassRole') && resources.some((arn) => arn.endsWith('*'));

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
const ofPassed =
  'whoever passes a role gets, through the service, what that role may: keep `iam:CreateRole`, `iam:PutRolePolicy`, `iam:AttachRolePolicy` and `iam:UpdateAssumeRolePolicy` on roles of that name away from them, or this is a way to more';

// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
const ofCollection =
  'that opens the collection’s API; which indexes it may read or write says the collection’s data access policy, which must name the role too, and its network policy from where';

/** Roles that the wish names as what it is done to. */
const handed: ReadonlySet<string> = new Set(['iam:PassRole', 'sts:AssumeRole']);

const notesOf = (
  grants: readonly Granted[],
  conditions: readonly Wanted[],
  policyType: PolicyType,
): readonly string[] => [
  // A way to more stands first: of many notes the last fall off.
  ...(grants.some(isPassOfMany) ? [ofPassed] : []),
  ...(policyType === 'permissionsBoundary'
    ? ['a boundary grants nothing: the same actions must be allowed in the identity policy too']
    : []),
  ...grants.flatMap(({ note }) => note ?? []),
  ...(grants.some(({ actions }) => actions.includes('aoss:APIAccessAll')) ? [ofCollection] : []),
  ...conditions.flatMap(({ note }) => note ?? []),
];

const eachOnce = (all: readonly Element[]): readonly Element[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];

/** To whom a role is passed is asked where one is passed, by which way a key is used where one is, a guardrail where a model is called. */
const isOf = (id: Wanted['id'], actions: readonly string[]): boolean => {
  if (id === 'passedTo') return actions.includes('iam:PassRole');
  if (id === 'externalId') return actions.includes('sts:AssumeRole');
  if (id === 'encrypted') return actions.every(isUpload);
  if (id === 'via') return actions.some((action) => action.startsWith('kms:'));
  return id !== 'guardrail' || actions.every((action) => modelCalls.has(action));
};

const isUpload = (action: string): boolean => action === 's3:PutObject';

/** Only an upload brings how it is encrypted: what else is done there has a statement of its own. */
const uploadsApart = (grant: Granted): readonly Granted[] => {
  const uploads = grant.actions.filter(isUpload);
  const others = grant.actions.filter((action) => !isUpload(action));
  return uploads.length === 0 || others.length === 0
    ? [grant]
    : [
        { ...grant, actions: others },
        { ...grant, actions: uploads },
      ];
};

/** Which one it is says its tag: a name that the wish does not give stands for any. */
const ofAnyName = (grant: Granted): Granted => ({
  ...grant,
  resources: grant.resources.map((arn) =>
    /\{(?:Region|AccountId|ModelId)\}[^{]*$/.test(arn)
      ? arn
      : arn.replace(/\{(?!Region|AccountId|ModelId)[A-Z][A-Za-z]+\}(?:-\?{6}|:\*)?/g, '*').replace(/\*(?:\/\*)+$/, '*'),
  ),
});

const byTag = (id: Wanted['id']): boolean => id === 'tags' || id === 'tagged';

/** A tag is sent under another key with what is only made, and with objects of a bucket. */
const asSent = <Keys extends object>(block: Keys, actions: readonly string[]): Keys => {
  const key = actions.every((action) => /:Create[A-Z]|:TagResource$/.test(action))
    ? 'aws:RequestTag/'
    : actions.every((action) => /^s3:(?:Get|Put|Delete)Object/.test(action))
      ? 's3:ExistingObjectTag/'
      : null;
  return key === null ? block : JSON.parse(JSON.stringify(block).replaceAll('aws:ResourceTag/', key));
};

// The Region stands in the ARNs of what is called there; the set of an own policy is where it goes.
const fits = (id: Wanted['id'], grants: readonly Granted[]): boolean =>
  id === 'permissionSet' || id === 'via'
    ? id === 'via' && grants.some(({ actions }) => actions.some((action) => action.startsWith('kms:')))
    : id === 'guardrail'
      ? grants.some(({ actions }) => isOf(id, actions))
      : id !== 'regions' ||
        grants.every(({ resources }) => resources.every((arn) => arn === '*' || readArn(arn).region === '*'));

const titleOf = (
  { named, wanted, policyType }: { named: Named; wanted: readonly Wanted[]; policyType: PolicyType },
  isPass: boolean,
): string => {
  const set = wanted.find(({ id }) => id === 'permissionSet');
  const name = /AWSReservedSSO_(.+)_/.exec(String(Object.values(set?.met ?? {})[0]))?.[1];
  if (policyType === 'permissionsBoundary') return 'The permissions boundary';
  return name === undefined
    ? `The policy for ${whom(named, isPass)}`
    : `The inline policy of the permission set \`${name}\``;
};

const whom = ({ principals }: Named, isPass: boolean): string => {
  const names = principals.map((each) => `\`${lastPart(each)}\``);
  return names.length === 0 || isPass ? 'who calls' : names.join(', ');
};

const asksOf = (
  { actions, resources, condition, isUntagged }: Granted,
  wanted: readonly Wanted[],
  named: Named,
): readonly Ask[] => {
  const [action = ''] = actions;
  const [resource = '*'] = resources;
  const own = Object.fromEntries(
    Object.values(condition ?? {}).flatMap((keys) =>
      Object.entries(keys as Record<string, unknown>).map(([key, value]) => [
        key,
        String(Array.isArray(value) ? value[0] : value).replace('*', 'x'),
      ]),
    ),
  );
  const met = asSent(Object.assign({}, own, ...wanted.map((each) => each.met)), actions);
  const principal = named.principals[0] ?? `arn:aws:iam::${named.account}:role/Application`;
  const request = (on: string, context: typeof met) => ({ principal, action, resource: on, context });
  const concrete = resource.replace(/\?/g, 'a').replace(/\*$/, 'x').replaceAll('*', 'us-east-1');
  return [
    { expect: 'allowed', request: request(concrete, met), says: '' },
    ...(resource === '*' || (isUntagged === true && resource.endsWith('*'))
      ? []
      : [{ expect: 'denied' as const, request: request(neighbour(concrete), met), says: 'on another resource' }]),
    ...wanted
      .filter(({ id }) => !byTag(id) || isUntagged !== true)
      .map((each) => ({
        expect: 'denied' as const,
        request: request(concrete, { ...met, ...without(each, met), ...asSent(each.unmet, actions) }),
        says: each.unmetSays,
      })),
  ];
};

/** The context without what meets a condition, whatever key it is sent under. */
const without = (each: Wanted, context: object): object =>
  Object.fromEntries(
    Object.keys(each.met)
      .filter((key) => key in context)
      .map((key) => [key, undefined]),
  );

/** The nearest thing that was not asked for. */
const neighbour = (arn: string): string =>
  bucketNamed(arn) !== null
    ? arn.replace(/^[^/]+/, '$&-other')
    : /[/:]x$/.test(arn)
      ? arn.replace(/([^:/]+[/:]x)$/, 'other-$1')
      : arn.replace(/([^:/]+)$/, 'other-$1');

const sourceOf = (grants: readonly Granted[], policyType: PolicyType): Composition['source'] => {
  if (policyType === 'permissionsBoundary') return pages.boundary;
  const actions = grants.flatMap((each) => each.actions);
  if (actions.includes('iam:PassRole')) return pages.passRole;
  if (grants.some(({ condition }) => condition !== undefined && 'StringEquals' in condition)) return pages.profiles;
  const services = ['secretsmanager', 's3', 'dynamodb', 'kms', 'bedrock'] as const;
  const service = services.find((each) => actions[0]?.startsWith(`${each}:`));
  return service === undefined ? pages.leastPrivilege : pages[service];
};

const docs = 'https://docs.aws.amazon.com';
const pages = {
  boundary: {
    name: 'Permissions boundaries for IAM entities',
    url: `${docs}/IAM/latest/UserGuide/access_policies_boundaries.html`,
  },
  passRole: {
    name: 'Grant a user permissions to pass a role to an AWS service',
    url: `${docs}/IAM/latest/UserGuide/id_roles_use_passrole.html`,
  },
  profiles: {
    name: 'Prerequisites for inference profiles',
    url: `${docs}/bedrock/latest/userguide/inference-profiles-prereq.html`,
  },
  secretsmanager: {
    name: 'Identity-based policies for Secrets Manager',
    url: `${docs}/secretsmanager/latest/userguide/auth-and-access_iam-policies.html`,
  },
  s3: {
    name: 'Identity-based policy examples for Amazon S3',
    url: `${docs}/AmazonS3/latest/userguide/example-policies-s3.html`,
  },
  dynamodb: {
    name: 'Using identity-based policies with Amazon DynamoDB',
    url: `${docs}/amazondynamodb/latest/developerguide/using-identity-based-policies.html`,
  },
  kms: { name: 'Using IAM policies with AWS KMS', url: `${docs}/kms/latest/developerguide/iam-policies.html` },
  bedrock: {
    name: 'Identity-based policy examples for Amazon Bedrock',
    url: `${docs}/bedrock/latest/userguide/security_iam_id-based-policy-examples.html`,
  },
  leastPrivilege: { name: 'Security best practices in IAM', url: `${docs}/IAM/latest/UserGuide/best-practices.html` },
} as const;
