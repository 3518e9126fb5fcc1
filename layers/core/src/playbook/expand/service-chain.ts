import { type Sign, tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentModelRequests, agentRole } from './agent-chain.ts';
import { derive } from './derive.ts';
import { bucketOf, resourceOr, roleOr } from './mentioned.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';

const kbUrl = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

/** RetrieveAndGenerate: the call itself (no resource type), the search, and the model that writes. */
export const generateChain = (call: Call): ChainRequest[] => {
  const principal = call.denial?.principal ?? null;
  const target = readModelTarget(call) ?? { kind: 'model' as const, modelId: '{ModelId}', region: call.region };
  const models = modelChain({
    target,
    principal,
    by: 'denied',
    edge: 'lambda->bedrock',
    partition: call.partition,
    actions: ['bedrock:InvokeModel'],
  });
  const profile = models.find((request) => request.resource?.includes(':inference-profile/') === true);
  const common = { principal, edge: 'lambda->kb', url: kbUrl };
  return [
    derive({
      ...common,
      action: 'bedrock:RetrieveAndGenerate',
      resource: '*',
      because: 'the call itself has no resource',
    }),
    derive({
      ...common,
      action: 'bedrock:Retrieve',
      resource: resourceOr(call, 'bedrock', 'knowledge-base/{KnowledgeBaseId}'),
      because: 'the call searches the knowledge base',
    }),
    ...models,
    ...(profile === undefined
      ? []
      : [
          derive({
            ...common,
            action: 'bedrock:GetInferenceProfile',
            resource: profile.resource,
            because: 'the profile is looked up',
          }),
        ]),
  ];
};

/** Both Marketplace actions that enable a third-party model, once an account. */
export const marketplaceChain = (call: Call): ChainRequest[] =>
  ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'].map((action) =>
    derive({
      principal: call.denial?.principal ?? null,
      edge: 'account->model',
      action,
      resource: '*',
      context: { 'aws:CalledViaLast': 'bedrock.amazonaws.com' },
      because: 'Bedrock subscribes the account at the first call of a third-party model',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
    }),
  );

/** The logging role writes to its log group. */
export const loggingChain = (call: Call): ChainRequest[] =>
  ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) =>
    derive({
      principal: roleOr(call, [''], '{LoggingRole}'),
      by: 'other',
      edge: 'bedrock->cloudwatch',
      action,
      resource: `arn:${call.partition}:logs:${call.region}:${call.account}:log-group:{LogGroup}:log-stream:aws/bedrock/modelinvocations`,
      because: 'Bedrock writes invocation logs with this role',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
    }),
  );

/** Bedrock writes invocation logs to a bucket by the bucket's own policy. */
export const logBucketChain = (call: Call): ChainRequest[] => [
  derive({
    principal: 'bedrock.amazonaws.com',
    by: 'other',
    edge: 'bedrock->s3 (logs)',
    action: 's3:PutObject',
    resource: `arn:${call.partition}:s3:::${bucketOf(call)}/AWSLogs/${call.account}/BedrockModelInvocationLogs/*`,
    context: {
      'aws:SourceAccount': call.account,
      'aws:SourceArn': `arn:${call.partition}:bedrock:${call.region}:${call.account}:*`,
    },
    because: 'Bedrock writes invocation logs itself',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
    needsResourcePolicy: true,
  }),
];

/** A batch or customization job reads and writes its buckets with its service role. */
export const jobChain = (call: Call): ChainRequest[] => {
  const bucket = `arn:${call.partition}:s3:::${bucketOf(call)}`;
  const common = {
    principal: roleOr(call, ['batch', 'custom', 'import', 'job'], '{JobRole}'),
    by: 'other' as const,
    edge: 'bedrock job->s3',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html',
  };
  return [
    derive({ ...common, action: 's3:ListBucket', resource: bucket, because: 'the job lists its input' }),
    derive({ ...common, action: 's3:GetObject', resource: `${bucket}/*`, because: 'the job reads its input' }),
    derive({ ...common, action: 's3:PutObject', resource: `${bucket}/*`, because: 'the job writes its output' }),
  ];
};

/** The agent reads the OpenAPI schema of an action group. */
export const schemaChain = (call: Call): ChainRequest[] => {
  const { principal, by } = agentRole(call);
  return [
    derive({
      principal,
      by,
      edge: 'agent->s3',
      action: 's3:GetObject',
      resource: `arn:${call.partition}:s3:::${bucketOf(call)}/{SchemaKey}`,
      because: 'the agent reads its OpenAPI schema',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
    }),
  ];
};

/** A flow runs every node, Lambda included, with its own role. */
export const flowChain = (call: Call): ChainRequest[] => {
  const common = {
    principal: roleOr(call, ['flow'], '{FlowRole}'),
    by: 'other' as const,
    edge: 'flow->node',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html',
  };
  const nodes: readonly (readonly [string, Sign, string, string, string])[] = [
    ['lambda', 'lambda', 'lambda:InvokeFunction', 'lambda', 'function:{FunctionName}'],
    ['knowledge base', 'knowledgeBase', 'bedrock:Retrieve', 'bedrock', 'knowledge-base/{KnowledgeBaseId}'],
    ['agent', 'agent', 'bedrock:InvokeAgent', 'bedrock', 'agent-alias/{AgentId}/{AliasId}'],
    ['prompt', 'prompt', 'bedrock:RenderPrompt', 'bedrock', 'prompt/{PromptId}'],
  ];
  const named = nodes.filter(([, sign]) => tells(call.facts, sign));
  const model = agentModelRequests(call).filter((request) => request.action === 'bedrock:InvokeModel');
  return [
    ...named.map(([word, , action, service, name]) =>
      derive({
        ...common,
        action,
        resource: resourceOr(call, service, name),
        because: `a ${word} node runs with the flow's role`,
      }),
    ),
    ...model.map((request) => ({
      ...request,
      ...common,
      required: named.length === 0,
      because: 'a prompt node invokes a model',
    })),
  ];
};
