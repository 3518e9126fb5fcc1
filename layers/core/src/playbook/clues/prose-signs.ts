import type { Signs } from './topic-name.ts';

/** What people write without an error of AWS: who, failing, at what, in any order; the narrower arrow first. */
export const proseSigns: readonly Signs[] = [
  { topic: 'bedrock->s3Logs', all: [['invocationLogging'], ['storageBucket'], ['failing']] },
  { topic: 'bedrock->logs', all: [['invocationLogging'], ['failing']] },
  { topic: 'lambda->role', all: [['lambda'], ['assuming'], ['functionRole'], ['failing']] },
  { topic: 'user->lambdaUrl', all: [['functionUrl'], ['failing']] },
  { topic: 'batch->s3', all: [['batchJob'], ['bucket', 'inputOrOutput'], ['failing']] },
  { topic: 'job->s3', all: [['tuningJob'], ['bucket'], ['failing']] },
  { topic: 'caller->job', all: [['batchJob', 'tuningJob'], ['startingJob'], ['failing']] },
  { topic: 'caller->job', all: [['calledFrom'], ['batchJob'], ['failing']] },
  { topic: 'gateway->lambda', all: [['agentCore'], ['gateway'], ['function'], ['failing']] },
  { topic: 'agent->schema', all: [['agent'], ['schema'], ['bucket'], ['failing']] },
  { topic: 'agent->lambda', all: [['agent', 'actionGroup'], ['function', 'tool'], ['failing']] },
  { topic: 'agent->kb', all: [['agent'], ['knowledgeBase'], ['failing']] },
  { topic: 'kb->ingestion', all: [['knowledgeBase'], ['ingestion'], ['failing']] },
  { topic: 'kb->ingestion', all: [['ingestionJob'], ['failing']] },
  { topic: 'kb->s3', all: [['knowledgeBase'], ['bucket'], ['failing']] },
  { topic: 'flow->node', all: [['flow'], ['failing']] },
  { topic: 'lambda->kb', all: [['caller', 'calledFrom'], ['knowledgeBase'], ['failing']] },
  { topic: 'lambda->agent', all: [['caller', 'calledFrom'], ['callingAgent'], ['failing']] },
  { topic: 'agent->model', all: [['agent'], ['model'], ['failing']] },
  { topic: 'apigw->lambda', all: [['apiGateway'], ['function'], ['failing']] },
  { topic: 'idp->role', all: [['signIn'], ['failing', 'wishing']] },
  { topic: 'lambda->bedrock', all: [['caller', 'calledFrom'], ['model'], ['failing']] },
];
