import { actionInfo, isInferenceProfileId, operationActions } from '@whydenied/core/catalog';
import type { AccessRequest } from '@whydenied/iam';
import { modelArnsOf } from '../model-arns.ts';
import type { AwsCall } from './aws-calls.ts';

/** The parameters that say which calls a deployment makes, and on what. */
export type Deployment = {
  readonly modelId: string;
  readonly guardrail: string;
  readonly isLive: boolean;
  readonly readerRoles: readonly string[];
  /** The customer's key of the table; null: AWS's. */
  readonly keyArn: string | null;
};

export type Needed = Omit<AccessRequest, 'principal'>;

const home = 'us-east-1:111122223333';

export const ownKey = `arn:aws:kms:${home}:key/own`;

/** How DynamoDB asks for the key of our table: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
export const throughTheTable = {
  'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com',
  'kms:EncryptionContext:aws:dynamodb:tableName': 'ConversationsTable',
};

/** Every request that IAM decides when a function runs in a deployment: what its code calls, and what Lambda does with its role. */
export const neededRequests = (
  functionName: string,
  calls: readonly AwsCall[],
  deployment: Deployment,
): readonly Needed[] => [
  ...calls.flatMap((call) => actionsOf(call).flatMap((action) => onItsResources(action, deployment))),
  ...byLambdaItself(functionName),
];

const actionsOf = ({ service, operation, file }: AwsCall): readonly string[] => {
  const known = operationActions({ service, operation });
  if (known === undefined) throw new Error(`${file} calls ${service} ${operation}, whose IAM action is not known`);
  const guardrail = known.conditional.filter((action) => action === 'bedrock:ApplyGuardrail');
  return [...known.required, ...guardrail];
};

const onItsResources = (action: string, deployment: Deployment): readonly Needed[] => {
  const on = (resources: readonly string[]): readonly Needed[] => resources.map((resource) => ({ action, resource }));
  if (action.startsWith('bedrock:InvokeModel')) return onModel(action, deployment.modelId);
  if (action === 'bedrock:ApplyGuardrail') return on(guardrailArn(deployment));
  // The policy of a table that somebody asks about is a read of the account; all else is our own table's.
  if (action.startsWith('dynamodb:') && action !== 'dynamodb:GetResourcePolicy') return onTable(action, deployment);
  // A pasted template is scanned in every deployment; policies are read only where the account is.
  if (action === 'lambda:InvokeFunction')
    return on(['scan', ...(deployment.isLive ? ['diagnose'] : [])].map(functionArn));
  if (!deployment.isLive) return [];
  if (action === 'sts:AssumeRole') return onReaders(deployment);
  return action.startsWith('s3:') ? on(anyOfAccount(action)).map(inOwnAccount) : on(anyOfAccount(action));
};

const functionArn = (name: string): string => `arn:aws:lambda:${home}:function:whydenied-${name}`;

// Only questions are counted by UpdateItem alone: their keys begin with USAGE#.
const onTable = (action: string, { keyArn }: Deployment): readonly Needed[] => [
  {
    action,
    resource: `arn:aws:dynamodb:${home}:table/ConversationsTable`,
    context: { 'dynamodb:LeadingKeys': ['USAGE#arn:aws:iam::111122223333:role/ada'] },
  },
  ...(keyArn === null ? [] : [{ action: 'kms:Decrypt', resource: keyArn, context: throughTheTable }]),
];

// A bucket has no account in its ARN: AWS tells whose it is.
const inOwnAccount = (needed: Needed): Needed => ({ ...needed, context: { 'aws:ResourceAccount': '111122223333' } });

const onReaders = ({ readerRoles }: Deployment): readonly Needed[] =>
  readerRoles.flatMap((resource) => [
    { action: 'sts:AssumeRole', resource, context: { 'sts:ExternalId': 'a-long-external-id' } },
    // AssumeRole passes the caller as a session tag.
    { action: 'sts:TagSession', resource, context: { 'aws:TagKeys': ['caller'] } },
  ]);

const onModel = (action: string, modelId: string): readonly Needed[] => {
  if (modelId === '') return [];
  const models = modelArnsOf(modelId, 'us-east-1');
  if (typeof models === 'string') throw new Error(models);
  if (!isInferenceProfileId(modelId)) return models.map((resource) => ({ action, resource }));
  const profile = `arn:aws:bedrock:${home}:inference-profile/${modelId}`;
  const context = { 'bedrock:InferenceProfileArn': profile };
  return [{ action, resource: profile }, ...models.map((resource) => ({ action, resource, context }))];
};

const guardrailArn = ({ guardrail, modelId }: Deployment): readonly string[] =>
  guardrail === '' || modelId === '' ? [] : [`arn:aws:bedrock:${home}:guardrail/${guardrail.split(':')[0]}`];

/** One resource of each type that AWS knows for the action, in the own account: the reads are about whatever a person asks. */
const anyOfAccount = (action: string): readonly string[] => {
  const narrower = askedAbout[action];
  if (narrower !== undefined) return narrower;
  const arns = actionInfo(action)?.resourceTypes.flatMap((type) => type.arns) ?? [];
  return arns.length === 0 ? ['*'] : arns.map(fillIn);
};

const managedPolicies = ['arn:aws:iam::111122223333:policy/any', 'arn:aws:iam::aws:policy/AmazonBedrockReadOnly'];

/** Actions that AWS lets be used on more than these reads are about. */
const askedAbout: Readonly<Record<string, readonly string[]>> = {
  's3:GetBucketPolicy': ['arn:aws:s3:::any'],
  'apigateway:GET': ['arn:aws:apigateway:us-east-1::/restapis/any'],
  // A role carries policies of its account and of AWS.
  'iam:GetPolicy': managedPolicies,
  'iam:GetPolicyVersion': managedPolicies,
};

const fillIn = (pattern: string): string =>
  pattern
    .replace('{Partition}', 'aws')
    .replace('{Region}', 'us-east-1')
    .replace('{Account}', '111122223333')
    .replace(/\{\w+\}/g, 'any');

/** What Lambda does with the role of every function: https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html */
const byLambdaItself = (functionName: string): readonly Needed[] => {
  const stream = `arn:aws:logs:${home}:log-group:/aws/lambda/whydenied-${functionName}:log-stream:2026/11/24/[$LATEST]ab`;
  return [
    { action: 'logs:CreateLogStream', resource: stream },
    { action: 'logs:PutLogEvents', resource: stream },
    // Active tracing: https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
    { action: 'xray:PutTraceSegments', resource: '*' },
    { action: 'xray:PutTelemetryRecords', resource: '*' },
  ];
};
