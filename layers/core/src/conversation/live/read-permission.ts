import type { ReadWish } from '../ports.ts';

/** What a caller must be allowed before a document may be shown to them: the read that would show it. */
export type ReadPermission = {
  readonly action: string;
  readonly resource: string;
  /** A policy may be decided with though it is not shown; a setting is not even read. */
  readonly holds: 'policy' | 'setting';
  /** What the document itself is read as: a policy also decides who may see it. */
  readonly document?: ReadWish;
};

/** The permission that shows what a wish reads; null: nothing that AWS lets nobody see. */
export const readPermission = (wish: ReadWish): ReadPermission | null => {
  switch (wish.kind) {
    case 'principal':
      return permissionAbout(wish.arn);
    case 'organization':
      return { action: 'organizations:DescribePolicy', resource: '*', holds: 'policy' };
    case 'vpcEndpoint':
      return { action: 'ec2:DescribeVpcEndpoints', resource: '*', holds: 'policy' };
    case 'resource':
      return ofResource(wish);
  }
};

/** Whoever may simulate a principal may be told of its policies. */
export const permissionAbout = (principal: string): ReadPermission => ({
  action: 'iam:SimulatePrincipalPolicy',
  resource: roleBehind(principal),
  holds: 'setting',
});

/** The role's own page shows its trust policy. */
export const trustPermission = (role: string): ReadPermission => ({
  action: 'iam:GetRole',
  resource: roleBehind(role),
  holds: 'policy',
});

const ofResource = (wish: Extract<ReadWish, { kind: 'resource' }>): ReadPermission | null => {
  const { arn } = wish;
  const [, partition, service = '', region, account, ...rest] = arn.split(':');
  const resource = rest.join(':');
  const [type = ''] = resource.split(/[/:]/, 1);
  const row = rows[`${service} ${type}`] ?? rows[service];
  if (row === undefined) return null;
  const asked = row.resource?.({ partition: partition ?? '', region: region ?? '', account: account ?? '', resource });
  const permission = { action: row.action, resource: asked ?? arn, holds: row.holds };
  return row.holds === 'policy' ? { ...permission, document: wish } : permission;
};

type Parts = {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
};
type Row = {
  readonly action: string;
  readonly holds: ReadPermission['holds'];
  readonly resource?: (parts: Parts) => string;
};

const bucketOf = ({ partition, resource }: Parts): string => `arn:${partition}:s3:::${resource.split('/', 1)[0]}`;
const functionOf = ({ partition, region, account, resource }: Parts): string =>
  `arn:${partition}:lambda:${region}:${account}:${resource.split(':').slice(0, 2).join(':')}`;
const topicOf = ({ partition, region, account, resource }: Parts): string =>
  `arn:${partition}:sns:${region}:${account}:${resource.split(':', 1)[0]}`;
const tableOf = ({ partition, region, account, resource }: Parts): string =>
  `arn:${partition}:dynamodb:${region}:${account}:${resource.split('/index/', 1)[0]}`;
const apiOf = ({ partition, region, resource }: Parts): string =>
  `arn:${partition}:apigateway:${region}::/restapis/${resource.split('/', 1)[0]}`;
const agentOf = ({ partition, region, account, resource }: Parts): string =>
  `arn:${partition}:bedrock:${region}:${account}:agent/${resource.split('/')[1] ?? ''}`;

// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
const rows: Readonly<Record<string, Row>> = {
  'iam role': { action: 'iam:GetRole', holds: 'policy' },
  kms: { action: 'kms:GetKeyPolicy', holds: 'policy' },
  s3: { action: 's3:GetBucketPolicy', holds: 'policy', resource: bucketOf },
  'secretsmanager secret': { action: 'secretsmanager:GetResourcePolicy', holds: 'policy' },
  sqs: { action: 'sqs:GetQueueAttributes', holds: 'policy' },
  sns: { action: 'sns:GetTopicAttributes', holds: 'policy', resource: topicOf },
  'dynamodb table': { action: 'dynamodb:GetResourcePolicy', holds: 'policy', resource: tableOf },
  'ecr repository': { action: 'ecr:GetRepositoryPolicy', holds: 'policy' },
  'lambda function': { action: 'lambda:GetPolicy', holds: 'policy', resource: functionOf },
  'execute-api': { action: 'apigateway:GET', holds: 'policy', resource: apiOf },
  'bedrock agent': { action: 'bedrock:GetAgent', holds: 'setting', resource: agentOf },
  'bedrock agent-alias': { action: 'bedrock:GetAgent', holds: 'setting', resource: agentOf },
  'bedrock knowledge-base': { action: 'bedrock:GetKnowledgeBase', holds: 'setting' },
  'bedrock guardrail': { action: 'bedrock:GetGuardrail', holds: 'setting' },
  'bedrock inference-profile': { action: 'bedrock:GetInferenceProfile', holds: 'setting' },
  'bedrock application-inference-profile': { action: 'bedrock:GetInferenceProfile', holds: 'setting' },
  'aoss collection': { action: 'aoss:GetAccessPolicy', holds: 'setting', resource: () => '*' },
};

/** The role behind a session: no page of IAM shows a session. */
const roleBehind = (arn: string): string => {
  const [, partition, , , account, resource = ''] = arn.split(':');
  const [type, name] = resource.split('/');
  return type === 'assumed-role' ? `arn:${partition}:iam::${account}:role/${name}` : arn;
};
