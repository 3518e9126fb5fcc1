import type { Sign } from '../../intake/index.ts';

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
  | 'caller->job'
  | 'bedrock->logs'
  | 'bedrock->s3Logs'
  | 'batch->s3'
  | 'job->s3'
  | 'idp->role'
  | 'account->marketplace';

/** What a topic is told by: all of these, each a choice of signs. */
export type Signs = { readonly topic: Topic; readonly all: readonly (readonly Sign[])[] };
