import {
  all,
  allow,
  ask,
  base,
  byService,
  identity,
  inbox,
  kbRole,
  logs,
  neighbours,
  nova,
  organization,
  provider,
  queue,
  resource,
  role,
  session,
  source,
  table,
  token,
  topic,
} from './parts.ts';
import type { Wiring } from './wiring.ts';

const approved = ['bedrock:InvokeModel', 'bedrock:Retrieve', 'dynamodb:GetItem', 'logs:PutLogEvents'];

/** Queues, session policies, sign-in from outside, and the organization's own policies. */
export const moreWirings: readonly Wiring[] = [
  {
    name: 'a queue that a bucket and a topic fill',
    needs: [byService('s3.amazonaws.com', 'sqs:SendMessage', queue, inbox)],
    policies: [
      resource(
        queue,
        {
          Sid: 'Bucket',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queue,
          Condition: source('arn:aws:s3:::inbox'),
        },
        {
          Sid: 'Topic',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queue,
          Condition: { ArnLike: { 'aws:SourceArn': topic } },
        },
      ),
    ],
  },
  {
    name: 'a topic before a queue',
    needs: [byService('sns.amazonaws.com', 'sqs:SendMessage', queue, { 'aws:SourceArn': topic })],
    policies: [
      resource(
        queue,
        {
          Sid: 'Topic',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queue,
          Condition: { ArnLike: { 'aws:SourceArn': topic } },
        },
        { Sid: 'Own', Effect: 'Allow', Principal: { AWS: role }, Action: 'sqs:ReceiveMessage', Resource: queue },
      ),
    ],
  },
  {
    name: 'a session that is narrower than its role',
    needs: [ask('bedrock:Retrieve', base('KB00000001'))],
    policies: [
      identity('search', allow('bedrock:Retrieve', [base('KB00000001'), base('KB00000002')]), logs),
      session(allow('bedrock:Retrieve', base('KB00000001')), table),
    ],
  },
  {
    name: 'a session that may do all',
    needs: [ask('bedrock:InvokeModel', nova('us-east-1'))],
    policies: [identity('models', allow('bedrock:InvokeModel', nova('us-east-1'))), neighbours, session(all)],
  },
  {
    name: 'a pipeline that signs in',
    needs: [byService(provider, 'sts:AssumeRoleWithWebIdentity', kbRole, token)],
    policies: [
      resource(
        kbRole,
        {
          Sid: 'Pipeline',
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: token },
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
    name: 'a model that the organization approves',
    needs: [ask('bedrock:InvokeModel', nova('us-east-1'))],
    policies: [
      identity('models', allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], nova('us-east-1'))),
      neighbours,
      organization(allow(approved, '*')),
    ],
  },
  {
    name: 'a base in an approved Region',
    needs: [ask('bedrock:Retrieve', base('KB00000001'), { context: { 'aws:RequestedRegion': 'us-east-1' } })],
    policies: [
      identity('search', allow('bedrock:Retrieve', base('KB00000001')), logs),
      organization(all, {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] } },
      }),
    ],
  },
];
