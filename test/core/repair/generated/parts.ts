import type { StoredPolicy, StoredRequest } from '../case-of.ts';

type Statement = Readonly<Record<string, unknown>>;

export const account = '111122223333';
export const other = '444455556666';
export const role = `arn:aws:iam::${account}:role/app`;
const caller = `arn:aws:sts::${account}:assumed-role/app/run`;
const document = (...Statement: readonly Statement[]) => ({ Version: '2012-10-17', Statement });

export const identity = (name: string, ...statements: readonly Statement[]): StoredPolicy => ({
  policyType: 'identity',
  name,
  document: document(...statements),
  attachTo: role,
  appliesTo: role,
  home: 'inline',
});

export const boundary = (...statements: readonly Statement[]): StoredPolicy => ({
  ...identity(`arn:aws:iam::${account}:policy/edge`, ...statements),
  policyType: 'permissionsBoundary',
  arn: `arn:aws:iam::${account}:policy/edge`,
  home: 'customerManaged',
});

export const resource = (attachTo: string, ...statements: readonly Statement[]): StoredPolicy => ({
  policyType: 'resource',
  name: 'resource-policy',
  document: document(...statements),
  attachTo,
  home: 'resource',
});

export const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[],
  more: Statement = {},
): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

export const ask = (action: string, to: string, more: Partial<StoredRequest> = {}): StoredRequest => ({
  principal: caller,
  action,
  resource: to,
  by: 'denied',
  ...more,
});

export const logs = allow(
  ['logs:CreateLogStream', 'logs:PutLogEvents'],
  `arn:aws:logs:us-east-1:${account}:log-group:/aws/lambda/app:*`,
);
export const table = allow(
  ['dynamodb:GetItem', 'dynamodb:PutItem'],
  `arn:aws:dynamodb:us-east-1:${account}:table/sessions`,
);
export const all = allow('*', '*');
export const neighbours = identity('beside', logs, table);

export const nova = (region: string): string => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0`;
export const profile = `arn:aws:bedrock:us-east-1:${account}:inference-profile/us.amazon.nova-lite-v1:0`;
export const through = { Condition: { StringEquals: { 'bedrock:InferenceProfileArn': profile } } };
export const routed = { context: { 'bedrock:InferenceProfileArn': profile } };
export const base = (id: string): string => `arn:aws:bedrock:us-east-1:${account}:knowledge-base/${id}`;
export const key = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
export const viaS3 = { 'kms:ViaService': 's3.us-east-1.amazonaws.com' };
export const tool = `arn:aws:lambda:us-east-1:${account}:function:tool`;
export const ownRoot = { AWS: `arn:aws:iam::${account}:root` };
export const kbRole = `arn:aws:iam::${account}:role/kb`;

export const byService = (
  service: string,
  action: string,
  to: string,
  context: Readonly<Record<string, string>>,
): StoredRequest => ({
  principal: service,
  action,
  resource: to,
  context,
  by: 'other',
  needsResourcePolicy: true,
});

export const source = (arn: string) => ({
  StringEquals: { 'aws:SourceAccount': account },
  ArnLike: { 'aws:SourceArn': arn },
});
export const agent = `arn:aws:bedrock:us-east-1:${account}:agent/AGENT12345`;
export const fromAgent = { 'aws:SourceAccount': account, 'aws:SourceArn': agent };
export const route = `arn:aws:execute-api:us-east-1:${account}:a1b2c3d4e5/*/POST/chat`;

export const queue = `arn:aws:sqs:us-east-1:${account}:uploads`;
export const topic = `arn:aws:sns:us-east-1:${account}:arrivals`;
export const inbox = { 'aws:SourceAccount': account, 'aws:SourceArn': 'arn:aws:s3:::inbox' };
export const provider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;
export const token = {
  'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
  'token.actions.githubusercontent.com:sub': 'repo:acme/assistant:ref:refs/heads/main',
};

export const session = (...statements: readonly Statement[]): StoredPolicy => ({
  ...identity('session', ...statements),
  policyType: 'session',
});

/** The organization's: whoever is denied by it asks. */
export const organization = (...statements: readonly Statement[]): StoredPolicy => ({
  policyType: 'serviceControl',
  name: 'Approved',
  document: document(...statements),
  level: 0,
});
