import type { Signs } from './topic-name.ts';

/** Sentences of services that name an arrow and no IAM action; the order decides. */
export const serviceSigns: readonly Signs[] = [
  { topic: 'gateway->lambda', all: [['lambda'], ['gateway execution role', 'gateway service role', 'gateway role']] },
  {
    topic: 'apigw->lambda',
    all: [
      [
        'invalid permissions on lambda function',
        '{"message":"internal server error"}',
        '{"message": "internal server error"}',
      ],
    ],
  },
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
      ['storage configuration provided is invalid'],
      ['403', 'bad authorization', 'forbidden', 'does not have permissions'],
    ],
  },
  {
    topic: 'kb->aoss',
    all: [
      ['security_exception', 'authorization_exception', 'authorizationexception(403'],
      ['403', 'forbidden', 'does not have permissions'],
    ],
  },
  {
    topic: 'kb->aoss',
    all: [
      ['aoss', 'opensearch serverless', 'serverless collection'],
      ['403', 'forbidden', 'unauthorized'],
    ],
  },
  { topic: 'bedrock->logs', all: [['failed to validate permissions for log group']] },
  {
    topic: 'bedrock->s3Logs',
    all: [['failed to validate permissions for s3 bucket', 'failed to validate permissions for bucket']],
  },
  {
    topic: 'job->s3',
    all: [
      [
        'could not validate getobject permissions',
        'could not validate listbucket permissions',
        'could not validate putobject permissions',
      ],
    ],
  },
  { topic: 'lambda->role', all: [['cannot be assumed by lambda', 'unable to be assumed by lambda']] },
  { topic: 'user->lambdaUrl', all: [['troubleshooting function url']] },
  {
    topic: 'account->marketplace',
    all: [
      ['aws marketplace', 'aws-marketplace'],
      ['model access is denied', 'subscription', 'subscribe'],
    ],
  },
];
