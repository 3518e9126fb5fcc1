import { describe, expect, it } from 'vitest';
import {
  code,
  granted,
  lambda,
  planOf,
  policy,
  refs,
  role,
  type Stated,
  stated,
  trusting,
  waiting,
} from './plan-of.ts';
import { errors, scanText, verdict } from './scan-text.ts';

const bucket: Stated = { address: 'aws_s3_bucket.docs', values: { bucket: 'docs' } };
const table: Stated = { address: 'aws_dynamodb_table.rows', values: { name: 'rows' } };
const topic: Stated = { address: 'aws_sns_topic.done', values: { name: 'done' } };
const queue: Stated = { address: 'aws_sqs_queue.jobs', values: { name: 'jobs' } };

describe('a policy document that waits for what is made', () => {
  const reads = code(
    's3 = boto3.client("s3")',
    's3.get_object(Bucket="docs", Key="a.txt")',
    's3.list_objects_v2(Bucket="docs")',
  );
  const scanned = (actions: readonly string[], ...references: readonly string[]) =>
    scanText(
      planOf([
        bucket,
        table,
        role('ask', 'lambda.amazonaws.com'),
        ...lambda('ask'),
        ...waiting('ask', stated(actions, ...references)),
      ]),
      reads,
    );
  const both = ['s3:GetObject', 's3:ListBucket'];

  it('may go on behind the ARN that it begins with', () => {
    const result = scanned(both, 'aws_s3_bucket.docs.arn', 'aws_s3_bucket.docs.arn');

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_s3_bucket.docs')).toBe('unknown');
    expect(errors(result)).toEqual([]);
  });

  it('grants nothing on what it does not refer to', () => {
    const result = scanned(both, 'aws_dynamodb_table.rows.arn');

    expect(errors(result)).toEqual([expect.stringContaining('`s3:ListBucket`')]);
  });

  it('grants no action that it does not name', () => {
    const result = scanned(['s3:GetObject'], 'aws_s3_bucket.docs.arn', 'aws_s3_bucket.docs.arn');

    expect(errors(result)).toEqual([expect.stringContaining('needs `s3:ListBucket`')]);
  });

  it.each([
    ['a name', 'aws_s3_bucket.docs.bucket'],
    ['a local value', 'local.arns'],
    ['an element of a loop', 'each.value'],
  ])('may grant on anything where it is put together of %s', (_, reference) => {
    const result = scanned(both, reference);

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_s3_bucket.docs')).toBe('unknown');
    expect(errors(result)).toEqual([]);
  });

  it('is the ARN itself where nothing is inside of it', () => {
    const sends = code('boto3.client("sns").publish(TopicArn=os.environ["TOPIC"], Message="m")');
    const result = scanText(
      planOf([
        topic,
        role('ask', 'lambda.amazonaws.com'),
        ...lambda('ask', { left: ['TOPIC'], from: ['aws_sns_topic.done.arn'] }),
        ...waiting('ask', stated(['sns:Publish'], 'aws_sns_topic.done.arn')),
      ]),
      sends,
    );

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_sns_topic.done')).toBe('works');
  });

  it('is read with the documents that it is made of, and open where one of them is not known', () => {
    const asks = code('boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])');
    const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
    const made = (source: string) =>
      scanText(
        planOf([
          role('ask', 'lambda.amazonaws.com'),
          ...lambda('ask'),
          {
            address: 'data.aws_iam_policy_document.base',
            expressions: {
              statement: [
                { actions: { constant_value: ['bedrock:InvokeModel'] }, resources: { constant_value: [model] } },
              ],
            },
          },
          {
            address: 'data.aws_iam_policy_document.ask',
            expressions: { source_policy_documents: refs(source) },
          },
          ...waiting('ask').slice(1),
        ]),
        { ...asks, regions: ['us-east-1'] },
      );

    expect(verdict(made('data.aws_iam_policy_document.base.json'), 'aws_lambda_function.ask', 'model:')).toBe('works');
    expect(verdict(made('var.policy'), 'aws_lambda_function.ask', 'model:')).toBe('unknown');
  });
});

describe('variables that only applying tells', () => {
  const sends = code(
    'boto3.client("sns").publish(TopicArn=os.environ["TOPIC"], Message="m")',
    'boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody="m")',
  );
  const scanned = (left: readonly string[]) =>
    scanText(
      planOf([
        topic,
        queue,
        table,
        role('ask', 'lambda.amazonaws.com'),
        ...lambda('ask', {
          known: { TABLE: 'rows' },
          left,
          from: ['aws_dynamodb_table.rows.name', 'aws_sqs_queue.jobs.url', 'aws_sns_topic.done.arn'],
        }),
        ...waiting(
          'ask',
          stated(['sns:Publish'], 'aws_sns_topic.done.arn'),
          stated(['sqs:SendMessage'], 'aws_sqs_queue.jobs.arn'),
        ),
      ]),
      sends,
    );

  it.each([[['TOPIC', 'QUEUE']], [['TOPIC']]])('are not what the whole map refers to first: %s', (left) => {
    const result = scanned(left);

    expect(errors(result)).toEqual([]);
    expect(result.arrows.filter(({ verdict: each }) => each === 'unknown').length).toBeGreaterThan(0);
  });

  it('are the one thing that is left when the plan tells the others', () => {
    const result = scanText(
      planOf([
        topic,
        table,
        role('ask', 'lambda.amazonaws.com'),
        ...lambda('ask', {
          known: { TABLE: 'rows' },
          left: ['TOPIC'],
          from: ['aws_dynamodb_table.rows.name', 'aws_sns_topic.done.arn'],
        }),
        ...waiting('ask', stated(['sns:Publish'], 'aws_sns_topic.done.arn')),
      ]),
      code('boto3.client("sns").publish(TopicArn=os.environ["TOPIC"], Message="m")'),
    );

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_sns_topic.done')).toBe('works');
  });
});

describe('a policy that only applying tells', () => {
  const asks = code('boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])');
  const own = [role('ask', 'lambda.amazonaws.com'), ...lambda('ask'), table];

  it.each<[string, readonly Stated[]]>([
    [
      'of the role',
      [
        {
          address: 'aws_iam_role_policy.ask',
          values: { name: 'ask' },
          expressions: { role: refs('aws_iam_role.ask.id'), policy: refs('aws_dynamodb_table.rows.arn') },
        },
      ],
    ],
    [
      'that is attached',
      [
        {
          address: 'aws_iam_policy.ask',
          values: { name: 'ask' },
          expressions: { policy: refs('aws_dynamodb_table.rows.arn') },
        },
        {
          address: 'aws_iam_role_policy_attachment.ask',
          values: { role: 'ask' },
          expressions: { role: refs('aws_iam_role.ask.name'), policy_arn: refs('aws_iam_policy.ask.arn') },
        },
      ],
    ],
    [
      'that a loop attaches',
      [
        {
          address: 'aws_iam_role_policy_attachment.ask["a"]',
          values: { role: 'ask' },
          expressions: { role: refs('aws_iam_role.ask.name'), policy_arn: refs('each.value') },
        },
      ],
    ],
  ])('leaves the role open: one %s', (_, attached) => {
    const result = scanText(planOf([...own, ...attached]), asks);

    expect(verdict(result, 'aws_lambda_function.ask', 'model:')).toBe('unknown');
    expect(errors(result)).toEqual([]);
  });

  it('leaves another role as it is', () => {
    const other: Stated = {
      address: 'aws_iam_role_policy.other',
      values: { name: 'other' },
      expressions: { role: refs('aws_iam_role.other.id'), policy: refs('aws_dynamodb_table.rows.arn') },
    };
    const result = scanText(planOf([...own, role('other', 'lambda.amazonaws.com'), other]), asks);

    expect(errors(result)).toEqual([expect.stringContaining('`bedrock:InvokeModel`')]);
  });

  it('bounds what the role may do, also where only its reference is known', () => {
    const bounded: Stated = {
      address: 'aws_iam_role.ask',
      values: { name: 'ask', assume_role_policy: trusting('lambda.amazonaws.com') },
      expressions: { permissions_boundary: refs('aws_iam_policy.bound.arn') },
    };
    const bound: Stated = { address: 'aws_iam_policy.bound', values: { name: 'bound', policy: policy('s3:*', '*') } };
    const result = scanText(planOf([bounded, bound, ...lambda('ask'), granted('ask', policy('bedrock:*', '*'))]), asks);

    expect(errors(result)).toEqual([expect.stringContaining('`bedrock:InvokeModel`')]);
  });
});
