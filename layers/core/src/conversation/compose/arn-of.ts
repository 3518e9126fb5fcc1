import { readArn } from '../../arn/index.ts';
import type { Named } from './named-things.ts';

/** The ARNs of named things; in braces what a wish does not say. */
export const arnOf = {
  bucket: ({ bucket }: Named): string => `arn:aws:s3:::${bucket ?? '{BucketName}'}`,
  objects: (named: Named): string => `${arnOf.bucket(named)}/${named.prefix ?? ''}*`,
  secret: (named: Named): string => {
    const name = named.of('secret') ?? '{SecretName}';
    // Secrets Manager adds six characters of its own to a secret's name.
    return regional(
      named,
      'secretsmanager',
      `secret:${name.endsWith('*') || (/-\w{6}$/.test(name) && named.arns.some((arn) => arn.endsWith(name))) ? name : `${name}-??????`}`,
    );
  },
  table: (named: Named): string => regional(named, 'dynamodb', `table/${named.of('table') ?? '{TableName}'}`),
  queue: (named: Named): string => regional(named, 'sqs', named.of('queue') ?? '{QueueName}'),
  topic: (named: Named): string => regional(named, 'sns', named.of('topic') ?? '{TopicName}'),
  function: (named: Named): string => regional(named, 'lambda', `function:${named.of('function') ?? '{FunctionName}'}`),
  knowledgeBase: (named: Named): string =>
    regional(named, 'bedrock', `knowledge-base/${named.of('knowledgeBase') ?? '{KnowledgeBaseId}'}`),
  agent: (named: Named): string => regional(named, 'bedrock', `agent/${named.of('agent') ?? '{AgentId}'}`),
  agentAlias: (named: Named): string =>
    regional(named, 'bedrock', `agent-alias/${named.of('agent') ?? '{AgentId}'}/${named.of('alias') ?? '{AliasId}'}`),
  flowAlias: (named: Named): string =>
    regional(named, 'bedrock', `flow/${named.of('flow') ?? '{FlowId}'}/alias/${named.of('alias') ?? '{AliasId}'}`),
  guardrail: (named: Named): string =>
    regional(named, 'bedrock', `guardrail/${named.of('guardrail') ?? '{GuardrailId}'}`),
  key: (named: Named): string =>
    named.arns.find((arn) => isOf(arn, 'kms', 'key')) ?? regional(named, 'kms', 'key/{KeyId}'),
  repository: (named: Named): string =>
    regional(named, 'ecr', `repository/${named.of('repository') ?? '{RepositoryName}'}`),
  logStreams: (named: Named): string =>
    regional(
      named,
      'logs',
      `log-group:${named.of('logGroup') ?? `/aws/lambda/${named.of('function') ?? '{FunctionName}'}`}:*`,
    ),
  role: ({ arns, account, passed }: Named): string =>
    arns.find((arn) => isOf(arn, 'iam', 'role')) ?? `arn:aws:iam::${account}:role/${passed ?? '{RoleName}'}`,
} as const;

export type ArnKind = keyof typeof arnOf;

const isOf = (arn: string, service: string, type: string): boolean => {
  const parts = readArn(arn);
  return parts.service === service && parts.type === type;
};

const regional = ({ region, account }: Named, service: string, rest: string): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;
