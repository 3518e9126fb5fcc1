import { matchAction, parsePolicyDocument } from '@whydenied/iam';
import {
  type ActionInfo,
  type AwsManagedPolicy,
  actionInfo,
  actionsOf,
  awsManagedPolicy,
  catalogDate,
  managedPolicyNames,
  operationActions,
} from '../../../catalog/index.ts';
import { docsPage } from '../aws-page.ts';
import type { AwsPage } from '../page.ts';
import { wantsVerdict } from '../say/fit-opening.ts';
import { plainOf } from '../seeing/things-in.ts';
import { type AskOfLists, asksOfLists } from './asks-of-lists.data.ts';

/** What AWS's lists of actions, keys and managed policies answer, and the page that they are from. */
export type Listed = {
  readonly says: string;
  readonly source: AwsPage;
  /** It is of a whole service, whatever of it the text speaks of. */
  readonly isOfService: boolean;
};

/** The answer of AWS's lists to a question that names an action, a key, a managed policy or a service; null: it asks them nothing. */
export const sayListed = (text: string): Listed | null => {
  if (text.length > longest) return null;
  const plain = plainOf(text);
  const asks = (each: AskOfLists): boolean => patterns()[each].test(plain);
  const actions = actionsIn(text);
  const narrow = policyAllows(text, actions) ?? ofActions(actions, asks) ?? withKey(text, asks);
  const says = narrow ?? (actions.length > 0 || policyIn(text) !== null ? null : ofService(plain, asks));
  if (says === null) return null;
  return { says, source: says.includes('managed polic') ? managedPage : reference, isOfService: narrow === null };
};

const longest = 400;

const reference = docsPage(
  'Actions, resources, and condition keys for AWS services',
  'service-authorization/latest/reference/reference_policies_actions-resources-contextkeys',
);
const managedPage = docsPage(
  'AWS managed policies',
  'aws-managed-policy/latest/reference/about-managed-policy-reference',
);

/** The actions that a text names, as policies or as the SDKs write them. */
const actionsIn = (text: string): readonly ActionInfo[] => {
  const written = text.match(/\b[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z]{2,60}\b/g) ?? [];
  const operations = text.match(/(?<![:\w])[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+\b/g) ?? [];
  const named = [
    ...written,
    ...operations
      .filter((operation) => awsManagedPolicy(operation) === undefined)
      .flatMap((operation) => operationActions({ service: null, operation })?.required.slice(0, 1) ?? []),
  ];
  return [...new Set(named)].flatMap((action) => actionInfo(action) ?? []).slice(0, 3);
};

type Asks = (each: AskOfLists) => boolean;

const ofActions = (actions: readonly ActionInfo[], asks: Asks): string | null => {
  const known = actions.filter(({ accessLevel }) => accessLevel !== '');
  if (known.length === 0) return null;
  const parts = known.map((info) => {
    if (asks('level')) return [sayLevel(info), ...(asks('resource') ? [sayResources(info)] : [])].join(' ');
    if (asks('keys')) return sayKeys(info);
    // Who is refused an action that sets tags speaks of these, and asks nothing of a condition.
    if (asks('tags') && !info.accessLevel.includes('Tagging')) return sayTags(info);
    return asks('exists') && asks('action')
      ? `**Yes, ${code(info.action)} exists:** ${sayLevel(info)} ${sayResources(info)}`
      : null;
  });
  return parts.every((part) => part !== null) ? `${parts.join('\n\n')} ${asOf(catalogDate.actions)}` : null;
};

const sayLevel = ({ action, accessLevel }: ActionInfo): string =>
  `${code(action)} has the access level **${accessLevel}**.`;

const sayResources = ({ action, resourceTypes }: ActionInfo): string => {
  const arns = [...new Set(resourceTypes.flatMap((type) => type.arns))]
    .sort((a, b) => a.length - b.length)
    .map((arn) => code(arn.replace('{Partition}', 'aws')));
  return arns.length === 0
    ? `${code(action)} has no resource type, so its \`Resource\` is \`"*"\`.`
    : `It is asked on ${arns.slice(0, 3).join(', ')}${arns.length > 3 ? ` and ${arns.length - 3} more kinds` : ''}.`;
};

const sayKeys = ({ action, conditionKeys }: ActionInfo): string => {
  const keys = conditionKeys.map((key) => code(key.replace(/\/?\{.*\}/, '/…')));
  return keys.length === 0
    ? `**${code(action)} has no condition keys of its own;** the global ones (\`aws:PrincipalArn\`, \`aws:SourceIp\`, \`aws:SourceVpce\`, \`aws:RequestedRegion\`, …) work as everywhere, \`aws:ResourceTag/…\` where its resource carries tags.`
    : `**${code(action)} has these keys:** ${keys.join(', ')}. Besides, the global ones (\`aws:PrincipalArn\`, \`aws:SourceIp\`, \`aws:SourceVpce\`, \`aws:RequestedRegion\`, …), and \`aws:ResourceTag/…\` where its resource carries tags.`;
};

const sayTags = ({ action, conditionKeys, resourceTypes }: ActionInfo): string => {
  const types = resourceTypes.map(({ name }) => name).filter((name) => !untagged.has(name));
  const makes = conditionKeys.some((key) => key.startsWith('aws:RequestTag'));
  if (types.length === 0 && !makes)
    return `**No: ${code(action)} ${resourceTypes.length === 0 ? 'has no resource type, so there is no resource whose tags could count' : `is asked on what carries no tags (${resourceTypes.map(({ name }) => name).join(', ')})`}.** Tags of the caller (\`aws:PrincipalTag/…\`) work.`;
  const ofResource =
    types.length === 0
      ? ''
      : `\`aws:ResourceTag/KEY\` compares the tags of the resource it is asked on (${types.slice(0, 6).map(code).join(', ')}), where that kind carries tags. `;
  const ofRequest = makes ? '`aws:RequestTag/KEY` and `aws:TagKeys` count for the tags that the call sets. ' : '';
  const none = resourceTypes.some(({ name }) => untagged.has(name))
    ? 'Foundation models and AWS’s own inference profiles carry none. '
    : '';
  return `**Yes, ${code(action)} can be made to depend on tags:** ${ofResource}${ofRequest}${none}Tags of the caller (\`aws:PrincipalTag/…\`) work everywhere.`;
};

// AWS's own, which nobody can tag: https://docs.aws.amazon.com/bedrock/latest/userguide/tagging.html
const untagged: ReadonlySet<string> = new Set([
  'foundation-model',
  'inference-profile',
  'default-prompt-router',
  'guardrail-profile',
  'object',
]);

/** The actions that a condition key of a service is for. */
const withKey = (text: string, asks: Asks): string | null => {
  const [key] = (text.match(/\b[a-z][a-z0-9-]{1,20}:[A-Za-z]{3,60}\b/g) ?? []).filter((name) => !actionInfo(name));
  if (key === undefined || key.startsWith('aws:') || !(asks('onWhich') || asks('exists'))) return null;
  const fitting = actionsOf(key.split(':')[0] ?? '').filter((action) =>
    actionInfo(action)?.conditionKeys.some((each) => each.split('/')[0]?.toLowerCase() === key.toLowerCase()),
  );
  if (fitting.length === 0) return null;
  return `**${code(key)} is a key of ${fitting.length === 1 ? 'one action' : `${fitting.length} actions`}:** ${fitting.slice(0, 8).map(code).join(', ')}${fitting.length > 8 ? ', …' : ''}. In a request of another action it is missing: a condition on it is then false, a negated one or one with \`…IfExists\` true. ${asOf(catalogDate.actions)}`;
};

/** Whether a managed policy that is named allows the action that is named. */
const policyAllows = (text: string, actions: readonly ActionInfo[]): string | null => {
  const policy = policyIn(text);
  const [action] = [...actions.map((info) => info.action), ...spokenActions(text)];
  if (policy === null || action === undefined || !wantsVerdict(text)) return null;
  const parsed = parsePolicyDocument(policy.document);
  if (parsed.kind === 'unreadable') return null;
  const on = (effect: 'Allow' | 'Deny') =>
    parsed.statements.find(
      (statement) =>
        statement.effect === effect &&
        (statement.actions?.some((pattern) => matchAction(pattern, action)) ??
          statement.notActions?.every((pattern) => !matchAction(pattern, action))),
    );
  const allow = on('Allow');
  const denies = on('Deny') !== undefined;
  if (allow === undefined || (denies && on('Deny')?.conditions.length === 0))
    return `**No: ${code(policy.name)} does not allow ${code(action)}.** Add a statement for it, on the one resource that is meant. AWS managed policy ${asOf(policy.asOf)}`;
  const where = (allow.resources ?? ['*']).slice(0, 2).map(code).join(', ');
  return `**Yes: ${code(policy.name)} allows ${code(action)}** on ${where}${allow.conditions.length === 0 ? '' : ', under a condition'}${denies ? ', but a Deny of it excepts some cases' : ''}. AWS managed policy ${asOf(policy.asOf)}`;
};

const policyIn = (text: string): AwsManagedPolicy | null =>
  (text.match(/\b[A-Z][A-Za-z0-9_-]{5,80}\b/g) ?? []).flatMap((name) => awsManagedPolicy(name) ?? [])[0] ?? null;

/** What is plainly said of the few calls that everybody names by their verb. */
const spokenActions = (text: string): readonly string[] => {
  const plain = plainOf(text);
  return spoken.flatMap(([pattern, action]) => (pattern.test(plain) ? [action] : []));
};

const spoken: readonly (readonly [RegExp, string])[] = [
  [
    /(?:invo[ckq]|call|use|aufruf|appel|llamar|chamar|chiamar|usar).{0,30}(?:model|modell|modele|claude|nova|llama)|(?:modell?|claude).{0,12}aufruf|(?:モデル|模型).{0,6}(?:呼|使)|调用.{0,6}模型/,
    'bedrock:InvokeModel',
  ],
  [
    /(?:read|lese|lire|leer|ler|legg).{0,24}(?:object|objekt|objet|oggett|file|datei|s3)|オブジェクト.{0,6}読|读取.{0,8}对象/,
    's3:GetObject',
  ],
];

/** The managed policies of a service, or its actions that only read. */
const ofService = (plain: string, asks: Asks): string | null => {
  const [prefix, family] = services.find(([, , said]) => said.test(plain)) ?? [];
  if (prefix === undefined || family === undefined || !asks('which')) return null;
  if (asks('managed')) {
    const names = managedPolicyNames().filter((name) => family.test(name));
    return names.length === 0
      ? null
      : `**AWS’s managed policies of that service, as far as recorded:** ${names.slice(0, 14).map(code).join(', ')}. Full access opens everything of it; for an application write the few statements that its calls need. ${asOf(catalogDate.managedPolicies)}`;
  }
  if (!asks('readOnly')) return null;
  const reads = actionsOf(prefix).filter((action) => /^(?:List|Read)$/.test(actionInfo(action)?.accessLevel ?? ''));
  const names = managedPolicyNames().filter((name) => family.test(name) && /ReadOnly/.test(name));
  return `**${reads.length} actions of ${code(prefix)} have the access level List or Read,** nearly all ${code(`${prefix}:List*`)} and ${code(`${prefix}:Get*`)}.${prefix === 'bedrock' ? ' Calls of models count as Read too (`bedrock:InvokeModel`, `bedrock:Retrieve`, `bedrock:ApplyGuardrail`): they cost money, so do not grant “Read” as a whole.' : ''}${names.length === 0 ? '' : ` AWS managed policy for looking only: ${names.map(code).join(', ')}.`} ${asOf(catalogDate.actions)}`;
};

const services: readonly (readonly [prefix: string, family: RegExp, said: RegExp])[] = [
  ['bedrock-agentcore', /AgentCore/, /agentcore/],
  ['bedrock', /^AmazonBedrock(?!AgentCore)/, /bedrock/],
  ['s3', /^AmazonS3(?!Tables|Outposts)/, /\bs3\b/],
  ['lambda', /^AWSLambda/, /\blambda\b/],
  ['qbusiness', /^AmazonQ|QBusiness/, /q business/],
  ['aoss', /OpenSearch/, /opensearch/],
  ['dynamodb', /^AmazonDynamoDB/, /dynamodb/],
];

const asOf = (date: string): string => `(data of ${date})`;

const code = (name: string): string => `\`${name}\``;

let compiled: Readonly<Record<AskOfLists, RegExp>> | null = null;

const patterns = (): Readonly<Record<AskOfLists, RegExp>> => {
  compiled ??= Object.fromEntries(
    Object.entries(asksOfLists).map(([ask, source]) => [ask, new RegExp(source, 'u')]),
  ) as Record<AskOfLists, RegExp>;
  return compiled;
};
