/** What a call without a usable denial is about: the arrow that fails. */
export type Topic =
  | 'agent->lambda'
  | 'gateway->lambda'
  | 'apigw->lambda'
  | 'user->lambdaUrl'
  | 'lambda->role'
  | 'agent->model'
  | 'agent->kb'
  | 'agent->schema'
  | 'flow->node'
  | 'kb->assume'
  | 'kb->s3'
  | 'kb->embedding'
  | 'kb->aoss'
  | 'kb->ingestion'
  | 'lambda->kb'
  | 'lambda->bedrock'
  | 'lambda->agent'
  | 'bedrock->logs'
  | 'bedrock->s3Logs'
  | 'batch->s3'
  | 'job->s3'
  | 'idp->role'
  | 'account->marketplace';

type Signs = { readonly topic: Topic; readonly all: readonly (readonly string[])[] };

/** The first topic whose signs are all in the text; each sign is a choice of words. Lower case. */
export const readTopic = (text: string): Topic | null =>
  topics.find(({ all }) => all.every((choice) => choice.some((words) => text.includes(words))))?.topic ?? null;

const no = [
  'cannot',
  "can't",
  'can not',
  'could not',
  'fail',
  'denied',
  'refuse',
  'not able',
  'unable',
  'forbidden',
  'not allowed',
  'not authorized',
  "doesn't",
  'does not',
  'error',
  '403',
  'never',
  "won't",
  'unauthorized',
  'no permission',
  'not permitted',
  'without success',
];
const agent = ['agent'];
const lambda = ['lambda', 'function'];
const knowledgeBase = ['knowledge base', 'knowledgebase', 'knowledge-base'];

// The order decides: a service's own sentence before what people write in their words.
const topics: readonly Signs[] = [
  { topic: 'gateway->lambda', all: [['lambda'], ['gateway execution role', 'gateway service role', 'gateway role']] },
  { topic: 'apigw->lambda', all: [['invalid permissions on lambda function']] },
  { topic: 'agent->lambda', all: [['access denied while invoking lambda function']] },
  { topic: 'agent->model', all: [['access denied when calling bedrock']] },
  {
    topic: 'agent->model',
    all: [['agent using inferenceprofile', 'agent role has valid permissions to use the inference profile']],
  },
  { topic: 'kb->embedding', all: [['is not able to call specified']] },
  { topic: 'kb->s3', all: [['call to amazon s3 source did not succeed', 'call to amazon s3 did not succeed']] },
  { topic: 'kb->assume', all: [['unable to assume the given role']] },
  {
    topic: 'kb->aoss',
    all: [
      [
        'storage configuration provided is invalid',
        'security_exception',
        'authorization_exception',
        'authorizationexception(403',
      ],
      ['403', 'bad authorization', 'forbidden', 'does not have permissions'],
    ],
  },
  { topic: 'bedrock->logs', all: [['failed to validate permissions for log group']] },
  {
    topic: 'bedrock->s3Logs',
    all: [
      ['failed to validate permissions for s3 bucket', 'model invocation logging', 'invocation logging'],
      ['s3', 'bucket'],
      no,
    ],
  },
  { topic: 'bedrock->logs', all: [['model invocation logging', 'invocation logging'], no] },
  {
    topic: 'lambda->role',
    all: [
      [
        'cannot be assumed by lambda',
        'lambda cannot assume',
        'lambda was unable to assume',
        'unable to be assumed by lambda',
      ],
    ],
  },
  { topic: 'user->lambdaUrl', all: [['function url', 'lambda-url', '.on.aws'], no] },
  {
    topic: 'account->marketplace',
    all: [
      ['aws marketplace', 'aws-marketplace'],
      ['model access is denied', 'subscription', 'subscribe'],
    ],
  },
  {
    topic: 'batch->s3',
    all: [['batch inference', 'model invocation job', 'modelinvocationjob'], ['s3', 'bucket', 'input', 'output'], no],
  },
  {
    topic: 'job->s3',
    all: [
      ['customization job', 'fine-tun', 'import job', 'model import', 'training data'],
      ['s3', 'bucket', 'getobject'],
      no,
    ],
  },
  { topic: 'gateway->lambda', all: [['agentcore', 'agent core'], ['gateway'], lambda, no] },
  { topic: 'agent->schema', all: [agent, ['openapi schema', 'api schema', 'schema'], ['s3', 'bucket'], no] },
  {
    topic: 'agent->lambda',
    all: [
      ['bedrock agent', 'my agent', 'our agent', 'the agent', 'an agent', 'action group', 'agents'],
      ['lambda', 'tool function', 'action group'],
      no,
    ],
  },
  {
    topic: 'agent->kb',
    all: [['my agent', 'our agent', 'the agent', 'bedrock agent', 'an agent', 'agents'], knowledgeBase, no],
  },
  { topic: 'kb->ingestion', all: [knowledgeBase, ['ingest', 'sync', 'data source', 'index'], no] },
  { topic: 'kb->ingestion', all: [['ingestion job', 'ingestion of'], no] },
  {
    topic: 'lambda->kb',
    all: [[...lambda, 'application', 'app '], ['knowledge base', 'knowledgebase', 'retrieveandgenerate'], no],
  },
  {
    topic: 'flow->node',
    all: [['bedrock flow', 'my flow', 'our flow', 'the flow', 'invokeflow', 'flow execution'], no],
  },
  {
    topic: 'lambda->agent',
    all: [
      ['lambda', 'function', 'application', 'backend'],
      [
        'invokeagent',
        'invoke agent',
        'invoke the agent',
        'call the agent',
        'call our agent',
        'call my agent',
        'invoke our agent',
      ],
      no,
    ],
  },
  {
    topic: 'agent->model',
    all: [
      ['my agent', 'our agent', 'the agent', 'bedrock agent', 'agents'],
      ['model', 'claude', 'nova', 'inference profile'],
      no,
    ],
  },
  {
    topic: 'apigw->lambda',
    all: [
      ['api gateway', 'apigateway'],
      ['lambda', 'function'],
      [...no, '500', 'internal server error'],
    ],
  },
  {
    topic: 'idp->role',
    all: [
      [
        'corporate credential',
        'single sign-on',
        'corporate identity',
        'identity provider',
        'okta',
        'entra',
        'azure ad',
        'active directory',
        'saml',
        'federat',
        'sso',
        'company login',
        'corporate login',
        'corporate account',
      ],
    ],
  },
  {
    topic: 'lambda->bedrock',
    all: [
      [
        'lambda',
        'function',
        'ecs',
        'fargate',
        'ec2',
        'application',
        'app ',
        'service',
        'container',
        'code',
        'script',
        'backend',
        'role',
      ],
      ['bedrock', 'foundation model', 'claude', 'nova'],
      ['invoke', 'call', 'use', 'reach', 'access', 'talk', 'converse'],
      no,
    ],
  },
];
