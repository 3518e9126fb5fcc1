import type { Signs } from './topic-name.ts';
import { words } from './vocabulary.ts';

const { failing, agent, tool, knowledgeBase, ingestion, bucket, model, caller, signIn } = words;
const wishing = ['should', 'want', 'how ', 'need', 'allow', ' let ', 'doivent', 'sollen', 'wie ', 'comment '];
const logging = ['invocation logging', 'invocation logs', 'putmodelinvocationloggingconfiguration', 'invocation log'];

/** What people write without an error of AWS: who, failing, at what, in any order; the narrower arrow first. */
export const proseSigns: readonly Signs[] = [
  { topic: 'bedrock->s3Logs', all: [logging, ['s3', 'bucket'], failing] },
  { topic: 'bedrock->logs', all: [logging, failing] },
  {
    topic: 'lambda->role',
    all: [
      ['lambda'],
      ['assume'],
      ['execution role', 'role of the function', 'function role', 'function s role'],
      failing,
    ],
  },
  {
    topic: 'user->lambdaUrl',
    all: [
      ['function url', 'invokefunctionurl', 'lambda url', 'lambda-url', ' on . aws', '.on.aws', 'lambda-url'],
      failing,
    ],
  },
  {
    topic: 'batch->s3',
    all: [
      ['batch inference', 'batch job', 'model invocation job', 'modelinvocationjob'],
      [...bucket, 'input', 'output'],
      failing,
    ],
  },
  {
    topic: 'job->s3',
    all: [
      [
        'customization job',
        'customisation job',
        'fine-tun',
        'finetun',
        'fine tun',
        'import job',
        'model import',
        'training data',
        'training job',
      ],
      bucket,
      failing,
    ],
  },
  { topic: 'gateway->lambda', all: [[' acore '], ['gateway'], words.function, failing] },
  { topic: 'agent->schema', all: [agent, ['openapi', 'api schema', 'schema'], bucket, failing] },
  { topic: 'agent->lambda', all: [[...agent, 'action group'], [...words.function, ...tool], failing] },
  { topic: 'agent->kb', all: [agent, knowledgeBase, failing] },
  { topic: 'kb->ingestion', all: [knowledgeBase, ingestion, failing] },
  { topic: 'kb->ingestion', all: [['ingestion job', 'ingestion of', 'ingesting'], failing] },
  { topic: 'kb->s3', all: [knowledgeBase, bucket, failing] },
  {
    topic: 'flow->node',
    all: [['bedrock flow', 'my flow', 'our flow', 'the flow', 'invokeflow', 'flow execution', 'prompt flow'], failing],
  },
  { topic: 'lambda->kb', all: [caller, knowledgeBase, failing] },
  {
    topic: 'lambda->agent',
    all: [
      caller,
      [
        'invokeagent',
        'invoke agent',
        'invoke the agent',
        'invoke our agent',
        'invoke my agent',
        'call the agent',
        'call our agent',
        'call my agent',
        'call an agent',
        'reach the agent',
        'calls the agent',
        'calls our agent',
      ],
      failing,
    ],
  },
  { topic: 'agent->model', all: [agent, model, failing] },
  { topic: 'apigw->lambda', all: [['api gateway', 'apigateway', 'api-gateway'], words.function, failing] },
  { topic: 'idp->role', all: [signIn, [...failing, ...wishing]] },
  { topic: 'lambda->bedrock', all: [caller, model, failing] },
];
