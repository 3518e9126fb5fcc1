import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { bucket, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const batchInferencePage: HandbookPage = {
  id: 'batch-inference',
  title: 'Batch inference',
  definition:
    'A batch job reads prompts from S3 and writes answers there, as a service role. Whoever starts it needs `bedrock:CreateModelInvocationJob` and `iam:PassRole`; the role needs trust for `bedrock.amazonaws.com` and read and write on the buckets.',
  wrong: [
    {
      belief: "the starter's permissions read the bucket",
      truth: "The job's service role does; the starter may have none on it.",
    },
  ],
  facts: [
    'The role also needs `bedrock:InvokeModel` where the job uses an inference profile.',
    'Output goes to a prefix: `s3:PutObject` there.',
  ],
  why: 'Thousands of prompts at a lower price, without a program that waits.',
  check: '`aws bedrock get-model-invocation-job --job-identifier ARN` tells why it failed.',
  otherAccount: 'Buckets of another account must allow the role by their own policy.',
  rows: {
    where: 'a job with a service role',
    does: 'answers many prompts from S3',
    owner: 'whoever starts the job',
    when: 'many prompts, no hurry',
  },
  example: {
    says: "The job's role: read the input, write the output.",
    policies: {
      identity: [
        policy(
          allow('s3:ListBucket', bucket),
          allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/input/*'),
          allow('s3:PutObject', 'arn:aws:s3:::docs-bucket/output/*'),
        ),
      ],
    },
    asks: [
      asks('allowed', [sessionArn('batch-role'), 's3:PutObject', 'arn:aws:s3:::docs-bucket/output/1.jsonl']),
      asks('implicitDeny', [sessionArn('batch-role'), 's3:PutObject', 'arn:aws:s3:::docs-bucket/input/1.jsonl']),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Create a custom service role for batch inference', 'batch-iam-sr'),
  related: ['passrole', 'service-role', 'lambda-to-bedrock'],
  names: [
    'batch inference',
    'batch job',
    'createmodelinvocationjob',
    'batch-inferenz',
    'inférence par lots',
    'inferencia por lotes',
    'inferência em lote',
    'inferenza in batch',
    'バッチ推論',
    '批量推理',
  ],
};
