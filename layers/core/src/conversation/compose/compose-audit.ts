import { actionInfo } from '../../catalog/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { withoutNames } from '../told/without-names.ts';
import type { Ask, Composition, Element } from './composition.ts';
import type { Denied } from './deny-parts.ts';
import type { Granted } from './granted.ts';
import { joined } from './joined-condition.ts';
import type { Named } from './named-things.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** Who looks at how Bedrock is set up and calls nothing: each read by its name, what shows prompts or answers denied; null: nothing of the kind is wished for. */
export const composeAudit = ({ facts, named, wanted, grants }: Omit<Denied, 'policyType'>): Composition | null => {
  // A role `audit-writer` audits nothing by its name.
  const told = plainLetters(withoutNames(facts.text).replace(/\b(?:arn:|s3:\/\/)\S+/g, ' '));
  if (!auditors.test(told) || !settings.test(told) || !/\bbedrock\b/.test(told)) return null;
  if ((says.deny.test(told) && !sees.test(told)) || grants.some(isWork)) return null;
  const limits = wanted.filter(({ id }) => kept.has(id));
  return {
    policyType: 'identity',
    title: 'The read-only policy for who audits',
    statements: statementsOf(named, limits),
    asks: asksOf(named, limits),
    notes: [
      ...notes,
      ...(limits.some(({ id }) => id === 'until') ? [] : [ofTime]),
      ...limits.flatMap(({ note }) => note ?? []),
    ],
    knownBy: /(?!)/,
    source: {
      name: 'Actions, resources, and condition keys for Amazon Bedrock',
      url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html',
    },
  };
};

const notes = [
  '`GetAgent`, `GetPrompt`, `GetFlow` show instructions and prompt templates, `GetAgentMemory` and the session steps what people said: all are left out and denied. If only what users send must stay hidden, take `bedrock:GetAgent`, `bedrock:GetPrompt` and `bedrock:GetFlow` out of the Deny and into the Allow',
  'prompts and answers stand in the invocation logs: the Deny closes CloudWatch Logs and the bucket they go to; with a key of your own, give no `kms:Decrypt` either',
  'they need no other policy beside it, and what this Deny closes none opens: under `AmazonBedrockReadOnly` too the agents’ instructions stay closed',
];
const ofTime =
  'for a limited time: give me the last day and I add `"DateLessThan": {"aws:CurrentTime": …}`; outsiders come by a role of their own (trust policy with an external id) or a permission set';

const statementsOf = (named: Named, limits: readonly Wanted[]): readonly Element[] => {
  const conditions = joined(limits.map(({ allow }) => allow));
  const known = reads.filter((action) => actionInfo(action) !== undefined);
  const open = known.filter((action) => arnsOf(action, named.account).length === 0);
  const onThings = known.filter((action) => !open.includes(action));
  return [
    { Effect: 'Allow', Action: open, Resource: '*', ...conditions },
    {
      Effect: 'Allow',
      Action: onThings,
      Resource: [...new Set(onThings.flatMap((action) => arnsOf(action, named.account)))],
      ...conditions,
    },
    { Effect: 'Deny', Action: [...calls, ...prompts, ...logs], Resource: '*' },
    { Effect: 'Deny', Action: 's3:GetObject', Resource: 'arn:aws:s3:::{LoggingBucketName}/*' },
  ];
};

const asksOf = ({ account, principals }: Named, limits: readonly Wanted[]): readonly Ask[] => {
  const context = Object.assign({}, ...limits.map((each) => each.met));
  const principal = principals[0] ?? `arn:aws:iam::${account}:role/Auditor`;
  const bedrock = `arn:aws:bedrock:us-east-1:${account}`;
  const rows: readonly (readonly [Ask['expect'], string, string, string])[] = [
    ['allowed', 'bedrock:ListFoundationModels', '*', ''],
    ['allowed', 'bedrock:GetGuardrail', `${bedrock}:guardrail/abc123def456`, ''],
    [
      'denied',
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
      'to call a model',
    ],
    ['denied', 'bedrock:GetPrompt', `${bedrock}:prompt/ABCDEF1234`, 'to read a prompt'],
    ['denied', 'logs:GetLogEvents', `arn:aws:logs:us-east-1:${account}:log-group:any:log-stream:any`, 'to read logs'],
  ];
  return [
    ...rows.map(([expect, action, resource, says]) => ({
      expect,
      request: { principal, action, resource, context },
      says,
    })),
    ...limits.map(({ unmet, unmetSays }) => ({
      expect: 'denied' as const,
      request: { principal, action: 'bedrock:ListFoundationModels', resource: '*', context: { ...context, ...unmet } },
      says: unmetSays,
    })),
  ];
};

const kept: ReadonlySet<string> = new Set(['until', 'mfa', 'address']);

/** Every thing of the account that the action asks for. */
const arnsOf = (action: string, account: string): readonly string[] =>
  (actionInfo(action)?.resourceTypes ?? []).flatMap(({ arns }) =>
    arns.map((arn) =>
      arn
        .replace('{Partition}', 'aws')
        .replace(/\{Account(?:Id)?\}/, account)
        .replace(/\{(?!AccountId)\w+\}/g, '*'),
    ),
  );

const auditors =
  /\b(?:audit\w*|revisor\w*|revision|prufer\w*|wirtschaftsprufer\w*|compliance|reviewers?|inspectors?|regulators?|verificateurs?|auditeurs?|auditric\w+|revisori)\b|監査|审计|审核/;
const settings =
  /\b(?:config\w*|konfig\w*|settings?|set ?up|einstellung\w*|einricht\w*|parametr\w*|reglages?|ajustes|impostazion\w*|how (?:our |the )?bedrock is|read[- ]?only|nur lesen\w*|lesend\w*|lecture seule|solo lectura|somente leitura|sola lettura)\b|設定|構成|配置|只读/;

const sees =
  /\b(?:see|sees|view|read|reads|inspect\w*|look|looks|check|checks|sehen|sieht|einsehen|einsicht|lesen|liest|prufen|voir|voient|lire|consulter|ver|vean|vea|leer|vejam|veja|ler|veder\w*|vedano|leggere)\b|read[- ]?only|見|閲覧|参照|读|查看|看/;

/** What is worked with, and not looked at: models, agents, objects. */
const isWork = ({ actions }: Granted): boolean =>
  actions.some((action) => /:(?:Invoke|Retrieve|Put|Create|Delete|Update|Start|GetObject)/.test(action));

const reads = [
  'ListFoundationModels',
  'GetFoundationModel',
  'GetFoundationModelAvailability',
  'ListCustomModels',
  'GetCustomModel',
  'ListImportedModels',
  'ListInferenceProfiles',
  'GetInferenceProfile',
  'ListProvisionedModelThroughputs',
  'ListGuardrails',
  'GetGuardrail',
  'ListAgents',
  'ListAgentAliases',
  'GetAgentAlias',
  'ListAgentVersions',
  'ListAgentActionGroups',
  'ListAgentKnowledgeBases',
  'ListKnowledgeBases',
  'GetKnowledgeBase',
  'ListDataSources',
  'GetDataSource',
  'ListIngestionJobs',
  'GetModelInvocationLoggingConfiguration',
].map((name) => `bedrock:${name}`);

const calls = [
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:CreateModelInvocationJob',
  'bedrock:InvokeAgent',
  'bedrock:InvokeInlineAgent',
  'bedrock:InvokeFlow',
  'bedrock:Retrieve',
  'bedrock:RetrieveAndGenerate',
  'bedrock:ApplyGuardrail',
  'bedrock-mantle:CreateInference',
];

// What shows instructions, templates, or what was said.
const prompts = [
  'bedrock:GetAgent',
  'bedrock:GetAgentVersion',
  'bedrock:GetPrompt',
  'bedrock:RenderPrompt',
  'bedrock:GetFlow',
  'bedrock:GetFlowVersion',
  'bedrock:GetAgentMemory',
  'bedrock:GetInvocationStep',
  'bedrock:ListInvocationSteps',
];

const logs = [
  'logs:GetLogEvents',
  'logs:FilterLogEvents',
  'logs:GetLogRecord',
  'logs:StartQuery',
  'logs:StartLiveTail',
];
