import { isAccountId, readArn } from '../../arn/index.ts';
import { type MeantRequest, readResource, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';

/** A service comes to a resource in its own name: the resource's policy admits it, for what it works for and no other. */
export const serviceRequest = (call: Call, meant: MeantRequest): readonly ChainRequest[] => {
  const service = meant.principal ?? '';
  const source = sources.find(({ principal }) => principal.test(service)) ?? named(call, service);
  return [
    derive({
      principal: service,
      by: 'other',
      edge: 'service->resource',
      action: meant.action,
      resource: meant.resource,
      context: { ...(source === undefined ? {} : contextOf(call, source, meant)), ...meant.context },
      because: 'the service comes in its own name: only the policy of the resource can let it in',
      url: source?.url ?? confusedDeputy,
      needsResourcePolicy: true,
    }),
  ];
};

// Of any other service, a resource of its own that the text names is what it works for.
const named = ({ facts }: Call, principal: string): Source | undefined => {
  const [prefix = ''] = principal.split('.');
  return facts.mentions.arns.some((arn) => readResource(plain(arn)).service === prefix)
    ? { principal: /^/, prefix, kind: '', unnamed: '*', sendsAccount: false, url: confusedDeputy }
    : undefined;
};

const confusedDeputy = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html';

/** What a service works for when it comes to a resource, and whether it says whose that is. */
type Source = {
  readonly principal: RegExp;
  readonly prefix: string;
  readonly kind: string;
  /** The name to fill in where the text has none. */
  readonly unnamed: string;
  readonly sendsAccount: boolean;
  readonly url: string;
};

const sources: readonly Source[] = [
  {
    principal: /^events\./,
    prefix: 'events',
    kind: 'rule',
    unnamed: 'rule/{RuleName}',
    sendsAccount: false,
    url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html',
  },
  {
    principal: /^sns\./,
    prefix: 'sns',
    kind: '',
    unnamed: '{TopicName}',
    sendsAccount: false,
    url: 'https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html',
  },
  {
    principal: /^logs\./,
    prefix: 'logs',
    kind: 'log-group',
    unnamed: 'log-group:{LogGroup}:*',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
  },
  {
    principal: /^delivery\.logs\./,
    prefix: 'logs',
    kind: 'delivery-source',
    unnamed: '*',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html',
  },
  {
    principal: /^bedrock\./,
    prefix: 'bedrock',
    kind: 'agent',
    unnamed: 'agent/{AgentId}',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  },
  {
    principal: /^cognito-idp\./,
    prefix: 'cognito-idp',
    kind: 'userpool',
    unnamed: 'userpool/{UserPoolId}',
    sendsAccount: false,
    url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
  },
  {
    principal: /^lexv2\./,
    prefix: 'lex',
    kind: 'bot-alias',
    unnamed: 'bot-alias/{BotId}/{BotAliasId}',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/lexv2/latest/dg/lambda-attach.html',
  },
  {
    principal: /^cloudfront\./,
    prefix: 'cloudfront',
    kind: 'distribution',
    unnamed: 'distribution/{DistributionId}',
    sendsAccount: false,
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  },
  {
    principal: /^cloudwatch\./,
    prefix: 'cloudwatch',
    kind: 'alarm',
    unnamed: 'alarm:{AlarmName}',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html',
  },
  {
    principal: /^elasticloadbalancing\./,
    prefix: 'elasticloadbalancing',
    kind: 'targetgroup',
    unnamed: 'targetgroup/{TargetGroup}/{TargetGroupId}',
    sendsAccount: false,
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  },
  {
    principal: /^secretsmanager\./,
    prefix: 'secretsmanager',
    kind: 'secret',
    unnamed: 'secret:{SecretName}',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html',
  },
  {
    principal: /^iot\./,
    prefix: 'iot',
    kind: 'rule',
    unnamed: 'rule/{RuleName}',
    sendsAccount: true,
    url: 'https://docs.aws.amazon.com/iot/latest/developerguide/lambda-rule-action.html',
  },
];

const contextOf = (call: Call, source: Source, { resource }: MeantRequest): ChainRequest['context'] => {
  const { partition, facts } = call;
  const arn = facts.mentions.arns.map(plain).find((one) => isOfSource(one, source) && one !== resource);
  const owner = readArn(arn).account || readArn(resource).account || call.account;
  const region = source.prefix === 'cloudfront' ? '' : readArn(resource).region || call.region;
  const [group] = valuesTold(facts, 'logGroup');
  const name = source.kind === 'log-group' && group !== undefined ? `log-group:${group}:*` : source.unnamed;
  const found = arn === undefined ? `arn:${partition}:${source.prefix}:${region}:${owner}:${name}` : whole(arn);
  return {
    'aws:SourceArn': found,
    ...(source.sendsAccount && isAccountId(owner) ? { 'aws:SourceAccount': owner } : {}),
  };
};

const isOfSource = (arn: string, { prefix, kind }: Source): boolean => {
  const { service, type } = readArn(arn);
  return service === prefix && (kind === '' || type === kind);
};

// Out of a log, what follows the name may hang on it.
const plain = (arn: string): string => /^arn:[\w:/.*+=@#-]*[\w*]/.exec(arn)?.[0] ?? arn;

// A group stands for its streams.
const whole = (arn: string): string => (/:log-group:[^:]+$/.test(arn) ? `${arn}:*` : arn);
