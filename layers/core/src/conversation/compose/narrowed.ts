import { bucketNamed, isOfIam, isRegion, readArn } from '../../arn/index.ts';
import { elsewhere } from '../wish/elsewhere.ts';
import { broughtBy, byTag, type Caller, callerIn, subject, tagFor, usersName } from './caller-of.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { columns, ownThings } from './narrowing.data.ts';
import { oneOrList } from './one-or-list.ts';

type Narrowing = (made: Composition, text: string) => Composition | null;

/** Policies of who calls, narrowed to what a wish says of it: the own folder, the own items, some attributes, one version. Null: the wish says nothing of the kind. */
export const narrowed = (all: readonly Composition[], text: string): readonly Composition[] | null => {
  const made = all.map((each) =>
    each.policyType === 'identity' ? narrowings.reduce((before, narrow) => narrow(before, text) ?? before, each) : each,
  );
  return made.every((each, index) => each === all[index]) ? null : made;
};

/** Conditions of a statement, with one more. */
const under = (statement: Element, block: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Element => {
  const before = (statement['Condition'] ?? {}) as typeof block;
  const operators = new Set([...Object.keys(before), ...Object.keys(block)]);
  return {
    ...statement,
    Condition: Object.fromEntries([...operators].map((each) => [each, { ...before[each], ...block[each] }])),
  };
};

const actionsOf = ({ Action }: Element): readonly string[] => [Action ?? []].flat().map(String);
const isOf =
  (service: string) =>
  (statement: Element): boolean =>
    statement['Effect'] === 'Allow' && actionsOf(statement).every((action) => action.startsWith(`${service}:`));

const asking = (
  { request }: Ask,
  says: string,
  { expect, ...changed }: Pick<Ask, 'expect'> & Partial<Ask['request']>,
): Ask => ({
  expect,
  request: { ...request, ...changed, context: { ...request.context, ...changed.context } },
  says,
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_items.html */
const ofOwnItems: Narrowing = (made, text) => {
  const tag = tagFor(text, 'items');
  if (!(tag !== null || ownThings.test(text)) || !made.statements.some(isOf('dynamodb'))) return null;
  const caller = (tag === null ? callerIn(made, text) : byTag(tag)) ?? {
    written: '{PartitionKey}',
    met: '{PartitionKey}',
    other: 'other',
  };
  const who = (each: Ask) => ofWhom(each, caller);
  const key = 'dynamodb:LeadingKeys';
  const onItems = made.asks.filter(({ request }) => request.action.startsWith('dynamodb:'));
  return {
    ...made,
    statements: made.statements.map((each) =>
      isOf('dynamodb')(each) ? under(each, { 'ForAllValues:StringEquals': { [key]: [caller.written] } }) : each,
    ),
    asks: [
      ...made.asks.filter((each) => !onItems.includes(each)),
      ...onItems.map((each) =>
        asking(each, each.says, {
          expect: each.expect,
          ...who(each),
          context: { ...broughtBy(caller), [key]: [caller.met] },
        }),
      ),
      ...onItems
        .filter(({ expect }) => expect === 'allowed')
        .map((each) =>
          asking(each, 'with the partition key of somebody else', {
            expect: 'denied',
            ...who(each),
            context: { ...broughtBy(caller), [key]: [caller.other] },
          }),
        ),
    ],
    notes: [
      'the partition key of the table must be that value; `Scan` sends no such key and cannot be bound by it',
      ...made.notes,
    ],
    source: {
      name: 'Amazon DynamoDB: Allows item-level access based on a Cognito ID',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_items.html',
    },
  };
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_attributes.html */
const ofAttributes: Narrowing = (made, text) => {
  const names = attributesIn(text);
  const isRead = (statement: Element): boolean =>
    isOf('dynamodb')(statement) && actionsOf(statement).every((action) => /:(?:Get|BatchGet|Query|Scan)/.test(action));
  if (names.length === 0 || !made.statements.some(isRead)) return null;
  const [first = ''] = names;
  const met = { 'dynamodb:Attributes': [first], 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' };
  const onItems = made.asks.filter(({ request }) => request.action.startsWith('dynamodb:'));
  return {
    ...made,
    statements: made.statements.map((each) =>
      isRead(each)
        ? under(each, {
            'ForAllValues:StringEquals': { 'dynamodb:Attributes': names },
            StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
          })
        : each,
    ),
    asks: [
      ...made.asks.filter((each) => !onItems.includes(each)),
      ...onItems.map((each) => asking(each, each.says, { expect: each.expect, context: met })),
      ...onItems
        .filter(({ expect }) => expect === 'allowed')
        .flatMap((each) => [
          asking(each, 'another attribute', {
            expect: 'denied',
            context: { ...met, 'dynamodb:Attributes': [first, `other-${first}`] },
          }),
          asking(each, 'all attributes at once', {
            expect: 'denied',
            context: { ...met, 'dynamodb:Select': 'ALL_ATTRIBUTES' },
          }),
        ]),
    ],
    notes: [
      'the call has to name its attributes (`ProjectionExpression`); the keys of the table count among them: add those that it reads by',
      ...made.notes,
    ],
    source: {
      name: 'Amazon DynamoDB: Allows access to specific attributes',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_attributes.html',
    },
  };
};

const attributesIn = (text: string): readonly string[] => {
  const told = columns.exec(text)?.groups?.['names'] ?? '';
  const all = told
    .split(/\s*(?:[,、，]|\b(?:and|und|et|y|e)\b|と|和)\s*/i)
    .flatMap((each) => /^["'`]?([A-Za-z][\w.-]*)["'`]?$/.exec(each)?.[1] ?? []);
  // "The attributes a and b, eu-west-3, account …": where it is, is none of them.
  const end = all.findIndex((each) => isRegion(each) || placeWord.test(each));
  return end < 0 ? all : all.slice(0, end);
};

const placeWord =
  /^(?:in|en|im|accounts?|konto|compte|cuenta|conta|table|tabelle|tabla|tabela|tabella|region|role|policy)$/i;

const ofFolder = (folder: string): string =>
  folder.includes('aws:PrincipalTag/')
    ? `the folder is named by the tag of who calls (\`${folder}\`): of the role, or of its session; who has no such tag gets nothing, and whoever may set it (\`iam:TagRole\`, \`sts:TagSession\`) chooses the folder`
    : folder.includes(subject)
      ? `the folder is named as the identity pool’s id of the user is (\`${folder}\`), not as the user of the user pool`
      : `the folder is named as the user is (\`${folder}\`); in the session of a role \`aws:username\` is missing: there a tag of the session names it, \`\${aws:PrincipalTag/KEY}\``;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_home-directory-console.html */
const ofOwnFolder: Narrowing = (made, text) => {
  const onBuckets = made.statements.filter(isOf('s3'));
  const buckets = new Set(
    onBuckets.flatMap(({ Resource }) => [Resource].flat().map((arn) => bucketNamed(String(arn)))),
  );
  const tag = tagFor(text, 'folder');
  if (!(tag !== null || ownThings.test(text)) || buckets.size !== 1) return null;
  const caller = (tag === null ? callerIn(made, text) : byTag(tag)) ?? {
    written: '{Folder}',
    met: '{Folder}',
    other: 'other',
  };
  const above = tag?.above ?? homeIn(text, caller);
  const folder = `${above}${caller.written}/`;
  return {
    ...made,
    statements: made.statements.map((each) =>
      !isOf('s3')(each)
        ? each
        : lists(each)
          ? under(each, { StringLike: { 's3:prefix': `${folder}*` } })
          : { ...each, Resource: oneOrList([each['Resource']].flat().map((arn) => `${bucketOf(arn)}/${folder}*`)) },
    ),
    asks: made.asks
      .filter(({ expect, request }) => expect === 'allowed' || !request.action.startsWith('s3:'))
      .flatMap((each) => {
        if (!each.request.action.startsWith('s3:')) return [each];
        const of = (who: string) =>
          each.request.action === 's3:ListBucket'
            ? { context: { ...broughtBy(caller), 's3:prefix': `${above}${who}/x` } }
            : { context: broughtBy(caller), resource: `${bucketOf(each.request.resource)}/${above}${who}/x` };
        return [
          asking(each, '', { expect: 'allowed', ...ofWhom(each, caller), ...of(caller.met) }),
          asking(each, 'in the folder of somebody else', {
            expect: 'denied',
            ...ofWhom(each, caller),
            ...of(caller.other),
          }),
        ];
      }),
    notes: [ofFolder(folder), ...made.notes],
    source: {
      name: 'Amazon S3: Allows IAM users access to their S3 home directory',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_home-directory-console.html',
    },
  };
};

const homeIn = (text: string, { written }: Caller): string =>
  /\bhome\b/i.test(text) && written !== '{Folder}' ? 'home/' : '';

const bucketOf = (arn: unknown): string => `arn:aws:s3:::${bucketNamed(String(arn)) ?? ''}`;
const lists = (statement: Element): boolean => actionsOf(statement).includes('s3:ListBucket');
/** Who has a user's name is a user. */
const ofWhom = ({ request: { principal } }: Ask, { written }: Caller): { readonly principal: string } => ({
  principal: written === usersName ? principal.replace(':role/', ':user/') : principal,
});

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html */
const ofVersion: Narrowing = (made, text) => {
  const told =
    /(?:\bversion|\bversi[oó]n|\bvers[aã]o|\bversione|バージョン|版本)\s*["'`]?(\d+)\b/i.exec(text)?.[1] ??
    /\balias\s+["'`]?(?!id\b|of\b|for\b|de\b)([A-Za-z][\w-]+)/.exec(text)?.[1];
  const isFunction = (arn: unknown): boolean => readArn(String(arn)).service === 'lambda' && !isOfIam(String(arn));
  if (told === undefined || !made.statements.some(({ Resource }) => [Resource].flat().every(isFunction))) return null;
  const qualified = (arn: string): string => (isFunction(arn) ? `${arn}:${told}` : arn);
  return {
    ...made,
    statements: made.statements.map((each) => ({
      ...each,
      Resource: oneOrList([each['Resource']].flat().map((arn) => qualified(String(arn)))),
    })),
    asks: made.asks.flatMap((each) =>
      !isFunction(each.request.resource)
        ? [each]
        : [
            asking(each, each.says, { expect: each.expect, resource: qualified(each.request.resource) }),
            ...(each.expect === 'allowed'
              ? [
                  asking(each, 'without the version or alias', { expect: 'denied', resource: each.request.resource }),
                  asking(each, 'in another version', {
                    expect: 'denied',
                    resource: elsewhere(qualified(each.request.resource)),
                  }),
                ]
              : []),
          ],
    ),
    notes: [
      'the call must name it (`Qualifier`, or the ARN with it): without it the function itself is called, and denied',
      ...made.notes,
    ],
  };
};

const narrowings: readonly Narrowing[] = [ofOwnFolder, ofOwnItems, ofAttributes, ofVersion];
