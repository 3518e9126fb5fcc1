import { type ArnParts, namesIn, readArn, roleOfSession, withParts } from '../../arn/index.ts';
import type { ReadWish } from '../ports.ts';

/** What a caller must be allowed before a document may be shown to them: the read that would show it. */
export type ReadPermission = {
  readonly action: string;
  readonly resource: string;
  /** The same as who asks wrote it, where that is another spelling. */
  readonly written?: string;
  /** A policy may be decided with though it is not shown; a setting is not even read. */
  readonly holds: 'policy' | 'setting';
  /** What the document itself is read as: a policy also decides who may see it. */
  readonly document?: ReadWish;
};

/** The permission that shows what a wish reads; null: nothing that AWS lets nobody see. */
export const readPermission = (wish: ReadWish): ReadPermission | null => {
  switch (wish.kind) {
    case 'principal':
      return permissionAbout(wish.held ?? wish.arn, wish.arn);
    case 'organization':
      return { action: 'organizations:DescribePolicy', resource: '*', holds: 'policy' };
    case 'vpcEndpoint':
      return { action: 'ec2:DescribeVpcEndpoints', resource: '*', holds: 'policy' };
    case 'resource':
      return ofResource(wish);
  }
};

/** Whoever may simulate a principal may be told of its policies. */
export const permissionAbout = (principal: string, written = principal): ReadPermission => ({
  action: 'iam:SimulatePrincipalPolicy',
  resource: roleBehind(principal),
  written: roleBehind(written),
  holds: 'setting',
});

/** The role's own page shows its trust policy. */
export const trustPermission = (role: string, written = role): ReadPermission => ({
  action: 'iam:GetRole',
  resource: roleBehind(role),
  written: roleBehind(written),
  holds: 'policy',
});

const ofResource = (wish: Extract<ReadWish, { kind: 'resource' }>): ReadPermission | null => {
  // Who may read it is asked of what AWS holds, whatever was written.
  const arn = wish.held ?? wish.arn;
  const parts = readArn(arn);
  const { service, type } = parts;
  const row = rows[`${service} ${type}`] ?? rows[service];
  if (row === undefined) return null;
  const written = row.resource?.(wish.arn, readArn(wish.arn)) ?? wish.arn;
  const permission = { action: row.action, resource: row.resource?.(arn, parts) ?? arn, written, holds: row.holds };
  return row.holds === 'policy' ? { ...permission, document: wish } : permission;
};

type Row = {
  readonly action: string;
  readonly holds: ReadPermission['holds'];
  readonly resource?: (arn: string, parts: ArnParts) => string;
};

/** A bucket's object, a topic's subscription: whose policy it is stands first. */
const firstOf = (arn: string, { type }: ArnParts): string => withParts(arn, { name: type });
const functionOf = (arn: string, { id }: ArnParts): string => withParts(arn, { name: `function:${namesIn(id)[0]}` });
const tableOf = (arn: string, { name }: ArnParts): string =>
  withParts(arn, { name: name.split('/index/', 1)[0] ?? name });
const apiOf = (arn: string, { type }: ArnParts): string =>
  withParts(arn, { service: 'apigateway', account: '', name: `/restapis/${type}` });
const agentOf = (arn: string, { id }: ArnParts): string => withParts(arn, { name: `agent/${id.split('/')[0]}` });

// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
const rows: Readonly<Record<string, Row>> = {
  __proto__: null as never,
  'iam role': { action: 'iam:GetRole', holds: 'policy' },
  kms: { action: 'kms:GetKeyPolicy', holds: 'policy' },
  s3: { action: 's3:GetBucketPolicy', holds: 'policy', resource: firstOf },
  'secretsmanager secret': { action: 'secretsmanager:GetResourcePolicy', holds: 'policy' },
  sqs: { action: 'sqs:GetQueueAttributes', holds: 'policy' },
  sns: { action: 'sns:GetTopicAttributes', holds: 'policy', resource: firstOf },
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
const roleBehind = (arn: string): string => roleOfSession(arn) ?? arn;
