import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const provisionedThroughputPage: HandbookPage = {
  id: 'provisioned-throughput',
  title: 'Provisioned Throughput',
  definition:
    'Provisioned Throughput is reserved capacity of a model with an ARN of its own, `arn:aws:bedrock:REGION:ACCOUNT:provisioned-model/ID`. Calls go to that ARN: `bedrock:InvokeModel` must be allowed on it.',
  wrong: [
    {
      belief: 'permission on the foundation model covers its provisioned model',
      truth: 'The ARN differs: name the provisioned model.',
    },
  ],
  facts: [
    'Buying takes `bedrock:CreateProvisionedModelThroughput`.',
    "The ARN has your account, so it cannot be mistaken for a foundation model's.",
  ],
  why: 'Steady heavy load without throttling.',
  check: '`aws bedrock list-provisioned-model-throughputs`',

  rows: {
    where: 'a resource of your account',
    does: 'reserves capacity',
    owner: "the account's owner",
    when: 'steady heavy load',
  },
  example: {
    says: 'Only the reserved capacity may be used.',
    policies: {
      identity: [
        policy(allow('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc123def456')),
      ],
    },
    asks: [
      asks('allowed', [
        app,
        'bedrock:InvokeModel',
        'arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc123def456',
      ]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage(
    'Increase model invocation capacity with Provisioned Throughput in Amazon Bedrock',
    'prov-throughput',
  ),
  related: ['lambda-to-bedrock', 'throttling', 'custom-models'],
  names: [
    'provisioned throughput',
    'provisioned model',
    'provisioned-model',
    'createprovisionedmodelthroughput',
    'bereitgestellter durchsatz',
    'débit provisionné',
    'rendimiento aprovisionado',
    'throughput provisionado',
    'capacità di provisioning',
    'プロビジョンドスループット',
    'プロビジョニングされたスループット',
    '预置吞吐量',
    '预调配吞吐量',
  ],
};
