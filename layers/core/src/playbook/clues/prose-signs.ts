import type { Signs } from './topic-name.ts';

// How people say that something does not work.
const no = [
  ...['cannot', "can't", 'can not', 'could not', 'fail', 'denied', 'refuse', 'not able', 'unable', 'forbidden'],
  ...['not allowed', 'not authorized', "doesn't", 'does not', 'error', '403', 'never', "won't", 'unauthorized'],
  ...['no permission', 'not permitted', 'without success', 'blocked', 'rejected', 'not work', 'no access', 'stopped'],
];
const caller = [
  'lambda',
  'function',
  'ecs',
  'fargate',
  'ec2',
  'application',
  'app ',
  'service',
  'container',
  'task',
  'code',
  'script',
  'backend',
  'notebook',
  'program',
];
const lambda = ['lambda', 'function'];
const agent = ['my agent', 'our agent', 'the agent', 'bedrock agent', 'an agent', 'agents', 'agent role'];
const knowledgeBase = ['knowledge base', 'knowledgebase', 'knowledge-base'];
const bucket = ['s3', 'bucket', 'object', 'document', 'pdf'];
const signIn = [
  ...['corporate credential', 'corporate identity', 'corporate login', 'corporate account', 'corporate directory'],
  ...[
    'single sign-on',
    'single sign on',
    'identity provider',
    'okta',
    'entra',
    'azure ad',
    'active directory',
    'ad fs',
  ],
  ...['saml', 'federat', 'sso', 'company login', 'company account', 'oidc', 'openid'],
];

/** What people write without an error of AWS; the order decides, the narrower arrow first. */
export const proseSigns: readonly Signs[] = [
  {
    topic: 'bedrock->s3Logs',
    all: [['invocation logging', 'invocation logs', 'putmodelinvocationloggingconfiguration'], ['s3', 'bucket'], no],
  },
  {
    topic: 'bedrock->logs',
    all: [['invocation logging', 'invocation logs', 'putmodelinvocationloggingconfiguration'], no],
  },
  {
    topic: 'lambda->role',
    all: [
      ['lambda'],
      ['cannot assume', 'unable to assume', 'not assume', "can't assume"],
      ['execution role', 'role of the function', 'function role'],
    ],
  },
  { topic: 'user->lambdaUrl', all: [['function url', 'lambda url', 'lambda-url', '.on.aws'], no] },
  {
    topic: 'batch->s3',
    all: [
      ['batch inference', 'batch job', 'model invocation job', 'modelinvocationjob'],
      [...bucket, 'input', 'output'],
      no,
    ],
  },
  {
    topic: 'job->s3',
    all: [
      ['customization job', 'fine-tun', 'finetun', 'import job', 'model import', 'training data', 'training job'],
      bucket,
      no,
    ],
  },
  { topic: 'gateway->lambda', all: [['agentcore', 'agent core'], ['gateway'], lambda, no] },
  { topic: 'agent->schema', all: [agent, ['openapi', 'api schema', 'schema'], bucket, no] },
  {
    topic: 'agent->lambda',
    all: [[...agent, 'action group', 'action-group'], [...lambda, 'tool', 'action group', 'action-group'], no],
  },
  { topic: 'agent->kb', all: [agent, knowledgeBase, no] },
  { topic: 'kb->ingestion', all: [knowledgeBase, ['ingest', 'sync', 'data source', 'index'], no] },
  { topic: 'kb->ingestion', all: [['ingestion job', 'ingestion of', 'ingesting'], no] },
  { topic: 'kb->s3', all: [knowledgeBase, ['read', 'list', 'reach', 'access'], bucket, no] },
  { topic: 'lambda->kb', all: [caller, [...knowledgeBase, 'retrieveandgenerate'], no] },
  {
    topic: 'flow->node',
    all: [['bedrock flow', 'my flow', 'our flow', 'the flow', 'invokeflow', 'flow execution', 'prompt flow'], no],
  },
  {
    topic: 'lambda->agent',
    all: [
      caller,
      [
        'invokeagent',
        'invoke agent',
        'invoke the agent',
        'call the agent',
        'call our agent',
        'call my agent',
        'invoke our agent',
        'invoke my agent',
        'call an agent',
        'reach the agent',
      ],
      no,
    ],
  },
  { topic: 'agent->model', all: [agent, ['model', 'claude', 'nova', 'inference profile', 'bedrock'], no] },
  { topic: 'apigw->lambda', all: [['api gateway', 'apigateway'], lambda, [...no, '500']] },
  { topic: 'idp->role', all: [signIn] },
  {
    topic: 'lambda->bedrock',
    all: [
      [...caller, 'role', 'user'],
      ['bedrock', 'foundation model', 'claude', 'nova', 'titan', 'llama'],
      ['invoke', 'call', 'use', 'reach', 'access', 'talk', 'converse', 'run'],
      no,
    ],
  },
];
