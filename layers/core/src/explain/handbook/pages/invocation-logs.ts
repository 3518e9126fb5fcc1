import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { logGroup, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const invocationLogsPage: HandbookPage = {
  id: 'invocation-logs',
  title: 'Model invocation logging',
  definition:
    "Model invocation logging writes prompts and answers, once switched on per Region: to CloudWatch Logs through a role that Bedrock assumes (`logs:CreateLogStream`, `logs:PutLogEvents`), to S3 by the **bucket's policy** for `bedrock.amazonaws.com`. Whoever switches it on needs `bedrock:PutModelInvocationLoggingConfiguration` and `iam:PassRole`.",
  wrong: [
    {
      belief: 'CloudTrail holds the prompts',
      truth:
        'CloudTrail says who called which model when; texts are only in invocation logs (of `bedrock-runtime`: calls to `bedrock-mantle` are not captured).',
    },
    {
      belief: "the caller's role writes the logs",
      truth: "Bedrock writes them, by its own role or the bucket's policy.",
    },
  ],
  facts: [
    'Encrypt them: they hold whatever people typed; a customer key must let Bedrock `kms:GenerateDataKey`.',
    "Tie the bucket's policy by `aws:SourceAccount` and `aws:SourceArn`.",
  ],
  why: 'Evidence, cost and misuse: without it nobody knows what was asked.',
  check: '`aws bedrock get-model-invocation-logging-configuration`',
  otherAccount: 'The bucket must be in the same account and Region as the logging.',
  rows: {
    where: 'per account and Region',
    does: 'records prompts and answers',
    owner: "the account's administrator",
    when: 'you must know what was asked',
  },
  example: {
    says: 'The logging role may write one log group.',
    policies: { identity: [policy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup))] },
    asks: [
      asks('allowed', [
        sessionArn('bedrock-logging'),
        'logs:PutLogEvents',
        'arn:aws:logs:us-east-1:111122223333:log-group:/bedrock/invocations:log-stream:aws/bedrock/modelinvocations',
      ]),
      asks('implicitDeny', [
        sessionArn('bedrock-logging'),
        'logs:PutLogEvents',
        'arn:aws:logs:us-east-1:111122223333:log-group:/other:log-stream:x',
      ]),
    ],
  },
  arrow: 'Bedrock → logs',
  source: bedrockPage('Monitor model invocation using CloudWatch Logs and Amazon S3', 'model-invocation-logging'),
  related: ['cloudtrail', 'service-role', 'kms'],
  names: [
    'model invocation logging',
    'invocation logging',
    'invocation logs',
    'invocation log',
    'protokollierung von modellaufrufen',
    'journalisation des invocations',
    'registro de invocaciones',
    'registro de invocações',
    'log delle invocazioni',
    'モデル呼び出しログ',
    '呼び出しログ',
    '模型调用日志',
  ],
};
