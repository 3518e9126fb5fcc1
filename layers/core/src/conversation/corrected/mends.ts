import { bucketNamed, readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { waysRound } from '../../policy-check/index.ts';
import { type Around, conditionsOf, listOf, type Raw, withCondition } from './raw.ts';
import { turnedByWish } from './turned-by-wish.ts';

/** One fault put right in the lines that it is in: the statements in the place of one; null: it has none of the kind. */
export type Mend = (statement: Raw, around: Around) => readonly Raw[] | null;

/** One value stays one, as it was written. */
const asWritten = (values: readonly string[], before: unknown): unknown =>
  values.length === 1 && !Array.isArray(before) ? values[0] : values;

const entriesOf = (statement: Raw): readonly (readonly [operator: string, key: string, values: unknown])[] =>
  Object.entries(conditionsOf(statement)).flatMap(([operator, block]) =>
    Object.entries(block ?? {}).map(([key, values]) => [operator, key, values] as const),
  );

const is = (statement: Raw, effect: 'Allow' | 'Deny'): boolean => statement['Effect'] === effect;

/** `"aws:SecureTransport": "true"` under a Deny, `"false"` under an Allow. */
const transport: Mend = (statement) => {
  const turned = is(statement, 'Deny') ? 'true' : 'false';
  const found = entriesOf(statement).find(
    ([operator, key, values]) =>
      /^Bool(?:IfExists)?$/i.test(operator) && /^aws:SecureTransport$/i.test(key) && String(values) === turned,
  );
  if (found === undefined || entriesOf(statement).length > 1) return null;
  const [operator, key] = found;
  return [withBucket(withCondition(statement, [operator, key], [operator, turned === 'true' ? 'false' : 'true']))];
};

/** A Deny of everything of a bucket that names its objects only leaves out the bucket. */
const withBucket = (statement: Raw): Raw => {
  const resources = listOf(statement['Resource']);
  const buckets = resources.filter(isOfObjects).flatMap((each) => (each.endsWith('/*') ? bucketArn(each) : []));
  const missing = buckets.filter((bucket) => !resources.includes(bucket));
  return is(statement, 'Deny') && /^(?:s3:)?\*$/.test(listOf(statement['Action'])[0] ?? '') && missing.length > 0
    ? { ...statement, Resource: [...missing, ...resources] }
    : statement;
};

const isOfObjects = (arn: string): boolean => bucketNamed(arn) !== null && readArn(arn).name.includes('/');
const isOfBucket = (arn: string): boolean => bucketNamed(arn) !== null && !readArn(arn).name.includes('/');

/** The ARN of the bucket that an object's ARN is of; of a pattern for buckets none. */
const bucketArn = (arn: string): readonly string[] => {
  const bucket = bucketNamed(arn);
  return bucket === null || /[*?]/.test(bucket) ? [] : [arn.slice(0, arn.indexOf('/'))];
};

const objectsOnly: Mend = (statement) => {
  const next = withBucket(statement);
  return next === statement || !entriesOf(statement).some(([, key]) => /^aws:SecureTransport$/i.test(key))
    ? null
    : [next];
};

/** An Allow of everybody but those who are meant: `StringNotEquals` on where a call comes from. */
const origin: Mend = (statement) => {
  if (!is(statement, 'Allow')) return null;
  const found = entriesOf(statement).find(([operator, key]) => negated.test(operator) && origins.test(key));
  if (found === undefined) return null;
  const [operator, key, values] = found;
  return [withCondition(statement, [operator, key], [operator.replace(/Not/, ''), values])];
};

const negated = /^(?:String|Arn)Not(?:Equals|Like)$|^NotIpAddress$/;
const origins =
  /^(?:aws:(?:Source(?:Account|Arn|OrgID|OrgPaths|Vpce?|Ip)|Principal(?:OrgID|OrgPaths|Account))|sts:ExternalId)$/i;

/** `StringEquals` takes a `*` for a letter; under an Allow that names whom it lets in it is left: a condition that begins to hold lets somebody in. */
const pattern: Mend = (statement) => {
  if (is(statement, 'Allow') && 'Principal' in statement) return null;
  const found = entriesOf(statement).find(
    ([operator, , values]) =>
      /^String(?:Not)?Equals$/.test(operator) &&
      listOf(values).some((value) => /[*?]/.test(value.replace(/\$\{[^}]{0,200}\}/g, ''))),
  );
  if (found === undefined) return null;
  const [operator, key, values] = found;
  const isArn = /Arn$/i.test(key);
  const like = operator.includes('Not') ? (isArn ? 'ArnNotLike' : 'StringNotLike') : isArn ? 'ArnLike' : 'StringLike';
  return [withCondition(statement, [operator, key], [like, values])];
};

/** An action of objects granted on the bucket, or of the bucket on its objects. */
const levels: Mend = (statement) => {
  if (!is(statement, 'Allow')) return null;
  const resources = listOf(statement['Resource']);
  const actions = listOf(statement['Action']);
  const buckets = resources.filter((each) => isOfBucket(each) && !/[*?]/.test(each));
  const objects = resources.filter(isOfObjects);
  const wantsObjects = actions.some(ofObjects) && objects.length === 0 && buckets.length > 0;
  const wantsBucket = actions.some(ofBucket) && buckets.length === 0 && objects.length > 0;
  if (!wantsObjects && !wantsBucket) return null;
  const further = wantsObjects ? buckets.map((each) => `${each}/*`) : [...new Set(objects.flatMap(bucketArn))];
  return [{ ...statement, Resource: [...resources, ...further] }];
};

const typesOf = (action: string): readonly string[] =>
  /^s3:[A-Z]\w+$/.test(action) ? (actionInfo(action)?.resourceTypes ?? []).map(({ name }) => name) : [];
const ofObjects = (action: string): boolean => typesOf(action).some((type) => /object/i.test(type));
const ofBucket = (action: string): boolean =>
  typesOf(action).some((type) => /bucket/i.test(type)) && !ofObjects(action);

/** A Deny with `NotPrincipal` as one of everybody but by the role's ARN, which is also that of its sessions. */
const notPrincipal: Mend = (statement) => {
  const named = statement['NotPrincipal'];
  if (!is(statement, 'Deny') || typeof named !== 'object' || named === null) return null;
  const roles = listOf((named as Raw)['AWS']).filter((each) => /:(?:role|user)\//.test(each));
  if (roles.length === 0 || Object.keys(named).some((kind) => kind !== 'AWS')) return null;
  const { NotPrincipal: _, ...rest } = statement;
  return [
    {
      ...rest,
      Principal: '*',
      Condition: {
        ...conditionsOf(statement),
        ArnNotEquals: { 'aws:PrincipalArn': roles.length === 1 ? roles[0] : roles },
      },
    },
  ];
};

/** A Deny by network that hits a role which the same policy lets in: a service calls with it from AWS's own network. */
const sparesOwn: Mend = (statement, { letIn }) => {
  if (!is(statement, 'Deny') || !('Principal' in statement)) return null;
  const entries = entriesOf(statement);
  const isByNetwork = entries.some(([operator, key]) => /Not/.test(operator) && /^aws:Source(?:Ip|Vpce?)$/i.test(key));
  if (!isByNetwork || entries.some(([, key]) => sparing.test(key))) return null;
  if (letIn.length === 0) return null;
  return [
    {
      ...statement,
      Condition: {
        ...conditionsOf(statement),
        ArnNotEquals: { 'aws:PrincipalArn': letIn.length === 1 ? letIn[0] : letIn },
      },
    },
  ];
};

const sparing = /^aws:(?:PrincipalArn|PrincipalIsAWSService|PrincipalTag\/.+|userId|ViaAWSService)$/i;

/** The roles that a policy's Allow names. */
export const rolesLetIn = (all: readonly Raw[]): readonly string[] => [
  ...new Set(
    all
      .filter((each) => is(each, 'Allow'))
      .flatMap((each) => {
        const principal = each['Principal'];
        return typeof principal === 'object' && principal !== null ? listOf((principal as Raw)['AWS']) : [];
      })
      .filter((each) => /:role\//.test(each)),
  ),
];

/** `iam:PassRole` on every role, where the one that is passed is told. */
const passedRole: Mend = (statement, { named: [role, another] }) => {
  const actions = listOf(statement['Action']);
  if (!is(statement, 'Allow') || !actions.includes('iam:PassRole') || listOf(statement['Resource'])[0] !== '*')
    return null;
  if (role === undefined || another !== undefined) return null;
  const service = passedTo(actions);
  const own: Raw = {
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: role,
    ...(service === null ? {} : { Condition: { StringEquals: { 'iam:PassedToService': service } } }),
  };
  const others = actions.filter((each) => each !== 'iam:PassRole');
  return others.length === 0 ? [own] : [{ ...statement, Action: asWritten(others, statement['Action']) }, own];
};

/** The one service that the other actions make something of: it takes the role up. */
const passedTo = (actions: readonly string[]): string | null => {
  const services = new Set(actions.filter((each) => each !== 'iam:PassRole').map((each) => each.split(':')[0]));
  const [only, another] = services;
  return only === undefined || another !== undefined || !/^(?:bedrock|lambda|sagemaker|states|glue)$/.test(only)
    ? null
    : `${only}.amazonaws.com`;
};

/** What is denied under a name that deletes, and can be emptied or turned off under another. */
const alsoTurnedOff: Mend = (statement) => {
  const actions = listOf(statement['Action']);
  const further = is(statement, 'Deny')
    ? [...new Set(actions.flatMap(waysRound))].filter((each) => !actions.includes(each))
    : [];
  return further.length === 0 ? null : [{ ...statement, Action: [...actions, ...further] }];
};

/** Services of computing in the trust of a role that is said to be a knowledge base's or an agent's. */
const oneService: Mend = (statement, { plain }) => {
  const principal = statement['Principal'];
  if (!is(statement, 'Allow') || typeof principal !== 'object' || principal === null) return null;
  const services = listOf((principal as Raw)['Service']);
  const kept = services.filter((service) => /^bedrock/.test(service));
  const isOfBedrock =
    /knowledge base|\bkb\b|\bagent|wissensdatenbank|connaissances|conocimiento|conhecimento|conoscenza|ナレッジベース|知识库/.test(
      plain,
    );
  return !isOfBedrock || kept.length === 0 || kept.length === services.length
    ? null
    : [{ ...statement, Principal: { ...principal, Service: asWritten(kept, kept.length === 1 ? kept[0] : kept) } }];
};

/** A workflow's sign-in under the action of other roles, for every branch where one is told, or for whatever audience. */
const workflow: Mend = (statement, { plain }) => {
  const principal = statement['Principal'];
  const issuer = 'token.actions.githubusercontent.com';
  if (!is(statement, 'Allow') || typeof principal !== 'object' || principal === null) return null;
  if (!listOf((principal as Raw)['Federated']).every((each) => each.endsWith(issuer))) return null;
  const sub = entriesOf(statement).find(([, key]) => key === `${issuer}:sub`);
  const [repository] =
    sub === undefined ? [] : listOf(sub[2]).flatMap((each) => /^(repo:[^:*]+\/[^:*]+):\*$/.exec(each)?.[1] ?? []);
  const branch = branchIn(plain);
  if (sub === undefined || repository === undefined || branch === null) return null;
  const named = withCondition(statement, [sub[0], sub[1]], ['StringEquals', `${repository}:ref:refs/heads/${branch}`]);
  const equals = conditionsOf(named)['StringEquals'] ?? {};
  const isBound = entriesOf(named).some(([, key]) => key === `${issuer}:aud`);
  return [
    {
      ...named,
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: isBound
        ? conditionsOf(named)
        : { ...conditionsOf(named), StringEquals: { ...equals, [`${issuer}:aud`]: 'sts.amazonaws.com' } },
    },
  ];
};

const branchIn = (plain: string): string | null =>
  [branchBehind, branchBefore]
    .flatMap((pattern) => [...plain.matchAll(pattern)].map(([, name = '']) => name))
    .find((name) => name !== '' && !noBranch.test(name)) ?? null;

const branchBehind = /\b(?:branch|branche|zweig|rama|ramo|galaz) ["'`]?([a-z][\w./-]{0,60})/g;
const branchBefore = /\b([a-z][\w./-]{0,60})["'`]?[ -](?:branch|zweig)\b/g;
const noBranch =
  /^(?:the|our|an?|one|this|that|any|each|every|only|nur|solo|may|can|is|of|from|and|or|der|die|dem|den|das|la|le|les|el|il|de|du|une?|una|which|protection|name|git)$/;

/** The narrowest first: what is turned round by the words before what is a mere slip. */
export const mends: readonly Mend[] = [
  turnedByWish,
  workflow,
  transport,
  objectsOnly,
  origin,
  pattern,
  levels,
  notPrincipal,
  sparesOwn,
  passedRole,
  alsoTurnedOff,
  oneService,
];
