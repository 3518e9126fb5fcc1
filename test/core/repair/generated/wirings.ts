import { moreWirings } from './more-wirings.ts';
import {
  account,
  agent,
  all,
  allow,
  ask,
  base,
  boundary,
  byService,
  fromAgent,
  identity,
  kbRole,
  key,
  logs,
  neighbours,
  nova,
  other,
  ownRoot,
  profile,
  resource,
  role,
  route,
  routed,
  source,
  table,
  through,
  tool,
  viaS3,
} from './parts.ts';
import type { Wiring } from './wiring.ts';

const withBoundary = (wiring: Wiring): Wiring => ({
  ...wiring,
  name: `${wiring.name}, under a boundary`,
  policies: [
    ...wiring.policies,
    boundary(logs, table, ...wiring.needs.map(({ action, resource: to }) => allow(action ?? '', to ?? ''))),
  ],
});

const plain: readonly Wiring[] = [
  {
    name: 'a model',
    needs: [ask('bedrock:InvokeModel', nova('us-east-1'))],
    policies: [
      identity('models', allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], nova('us-east-1'))),
      neighbours,
    ],
  },
  {
    name: 'a geographic profile',
    needs: [
      ask('bedrock:InvokeModel', profile),
      ...['us-east-1', 'us-east-2', 'us-west-2'].map((region) => ask('bedrock:InvokeModel', nova(region), routed)),
    ],
    policies: [
      identity(
        'models',
        allow('bedrock:InvokeModel', profile),
        allow('bedrock:InvokeModel', ['us-east-1', 'us-east-2', 'us-west-2'].map(nova), through),
      ),
      neighbours,
    ],
  },
  {
    name: 'a knowledge base',
    needs: [ask('bedrock:Retrieve', base('KB00000001'))],
    policies: [
      identity('search', allow('bedrock:Retrieve', [base('KB00000001'), base('KB00000002')]), logs),
      identity('admin', allow(['bedrock:UpdateKnowledgeBase', 'bedrock:GetKnowledgeBase'], base('KB00000002'))),
    ],
  },
  {
    name: 'an agent',
    needs: [ask('bedrock:InvokeAgent', `arn:aws:bedrock:us-east-1:${account}:agent-alias/AGENT12345/ALIAS12345`)],
    policies: [
      identity(
        'agents',
        allow('bedrock:InvokeAgent', `arn:aws:bedrock:us-east-1:${account}:agent-alias/AGENT12345/ALIAS12345`),
      ),
      neighbours,
    ],
  },
  {
    name: 'the documents of a knowledge base',
    needs: [ask('s3:ListBucket', 'arn:aws:s3:::handbook'), ask('s3:GetObject', 'arn:aws:s3:::handbook/a.md')],
    policies: [
      identity(
        'source',
        allow('s3:ListBucket', 'arn:aws:s3:::handbook'),
        allow('s3:GetObject', 'arn:aws:s3:::handbook/*'),
      ),
      neighbours,
    ],
  },
  {
    name: 'a key through S3',
    needs: [ask('kms:Decrypt', key, { context: viaS3 })],
    policies: [
      identity('decrypt', allow('kms:Decrypt', key, { Condition: { StringEquals: viaS3 } })),
      resource(key, { Effect: 'Allow', Principal: ownRoot, Action: 'kms:*', Resource: '*' }),
      neighbours,
    ],
  },
  {
    name: 'a secret and a table',
    needs: [
      ask('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:us-east-1:${account}:secret:store-AbCdEf`),
      ask('dynamodb:GetItem', `arn:aws:dynamodb:us-east-1:${account}:table/sessions`),
    ],
    policies: [
      identity(
        'store',
        allow('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:us-east-1:${account}:secret:store-AbCdEf`),
      ),
      neighbours,
    ],
  },
  {
    name: 'a role passed to Bedrock',
    needs: [ask('iam:PassRole', kbRole, { context: { 'iam:PassedToService': 'bedrock.amazonaws.com' } })],
    policies: [
      identity(
        'deploy',
        allow('iam:PassRole', kbRole, {
          Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
        }),
        allow('bedrock:CreateKnowledgeBase', '*'),
      ),
    ],
  },
];

const ofResources: readonly Wiring[] = [
  {
    name: 'a tool of an agent',
    needs: [byService('bedrock.amazonaws.com', 'lambda:InvokeFunction', tool, fromAgent)],
    policies: [
      resource(
        tool,
        {
          Sid: 'Agent',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: tool,
          Condition: source(agent),
        },
        {
          Sid: 'Operator',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:role/operator` },
          Action: 'lambda:InvokeFunction',
          Resource: tool,
        },
      ),
    ],
  },
  {
    name: 'a route of an API',
    needs: [byService('apigateway.amazonaws.com', 'lambda:InvokeFunction', tool, { 'aws:SourceArn': route })],
    policies: [
      resource(
        tool,
        {
          Sid: 'Api',
          Effect: 'Allow',
          Principal: { Service: 'apigateway.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: tool,
          Condition: { ArnLike: { 'aws:SourceArn': route } },
        },
        {
          Sid: 'Agent',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: tool,
          Condition: source(agent),
        },
      ),
    ],
  },
  {
    name: 'the trust of an agent',
    needs: [byService('bedrock.amazonaws.com', 'sts:AssumeRole', kbRole, fromAgent)],
    policies: [
      resource(
        kbRole,
        {
          Sid: 'Agent',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: source(agent),
        },
        {
          Sid: 'Base',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: source(base('*')),
        },
      ),
    ],
  },
  {
    name: 'a bucket of another account',
    needs: [ask('s3:GetObject', 'arn:aws:s3:::partner/a.md', { resourceAccount: other })],
    policies: [
      identity('partner', allow('s3:GetObject', 'arn:aws:s3:::partner/*'), logs),
      resource(
        'arn:aws:s3:::partner',
        {
          Sid: 'Reader',
          Effect: 'Allow',
          Principal: { AWS: role },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::partner/*',
        },
        {
          Sid: 'Owner',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${other}:role/publisher` },
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::partner/*',
        },
      ),
    ],
  },
  {
    name: 'a role of another account',
    needs: [ask('sts:AssumeRole', `arn:aws:iam::${other}:role/central`)],
    policies: [
      identity('assume', allow('sts:AssumeRole', `arn:aws:iam::${other}:role/central`), logs),
      resource(
        `arn:aws:iam::${other}:role/central`,
        { Sid: 'App', Effect: 'Allow', Principal: { AWS: role }, Action: 'sts:AssumeRole' },
        { Sid: 'Own', Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${other}:root` }, Action: 'sts:AssumeRole' },
      ),
    ],
  },
];

/** Every arrow as it works, alone and under a boundary; a wide neighbour stands in some. */
export const wirings: readonly Wiring[] = [
  ...plain,
  ...plain.map(withBoundary),
  ...ofResources,
  ...moreWirings,
  ...plain.slice(0, 3).map((wiring) => ({
    ...wiring,
    name: `${wiring.name}, with a boundary that allows all`,
    policies: [...wiring.policies, boundary(all)],
  })),
];
