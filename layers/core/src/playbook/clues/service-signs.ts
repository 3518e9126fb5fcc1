import type { Signs } from './topic-name.ts';

/** Sentences of services that name an arrow and no IAM action; the order decides. */
export const serviceSigns: readonly Signs[] = [
  { topic: 'gateway->lambda', all: [['toolRefused', 'codeAccessDenied'], ['lambda'], ['gatewayRole']] },
  { topic: 'apigw->lambda', all: [['functionPermissionInvalid']] },
  { topic: 'agent->lambda', all: [['toolRefused']] },
  { topic: 'agent->model', all: [['agentModelRefused']] },
  { topic: 'kb->embedding', all: [['embeddingRefused']] },
  { topic: 'kb->s3', all: [['sourceRefused']] },
  { topic: 'kb->assume', all: [['givenRoleRefused']] },
  { topic: 'kb->aoss', all: [['storageInvalid'], ['storageRefused']] },
  { topic: 'kb->aoss', all: [['searchSecurity'], ['searchRefused']] },
  { topic: 'kb->aoss', all: [['serverlessCollection'], ['collectionRefused']] },
  { topic: 'bedrock->logs', all: [['logGroupRefused']] },
  { topic: 'bedrock->s3Logs', all: [['logBucketRefused']] },
  { topic: 'job->s3', all: [['jobBucketRefused']] },
  { topic: 'lambda->role', all: [['functionRoleRefused']] },
  { topic: 'user->lambdaUrl', all: [['functionUrlRefused']] },
  { topic: 'account->marketplace', all: [['marketplace'], ['marketplaceRefused']] },
];
