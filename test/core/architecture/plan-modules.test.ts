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
const topic: Stated = { address: 'aws_sns_topic.done', values: { name: 'done' } };

describe('what is handed through modules', () => {
  const retrieves = code(
    'boto3.client("bedrock-agent-runtime").retrieve(knowledgeBaseId=os.environ["KB"], retrievalQuery={"text": "q"})',
  );
  const base = {
    given: { bucket_arn: refs('aws_s3_bucket.docs.arn') },
    outputs: {
      id: refs('aws_bedrockagent_knowledge_base.this.id'),
      arn: refs('aws_bedrockagent_knowledge_base.this.arn'),
    },
    resources: [
      role('kb', 'bedrock.amazonaws.com'),
      ...waiting('kb', stated(['s3:ListBucket'], 'var.bucket_arn', 'var.bucket_arn')),
      {
        address: 'aws_bedrockagent_knowledge_base.this',
        values: { name: 'kb' },
        expressions: { role_arn: refs('aws_iam_role.kb.arn') },
      },
      {
        address: 'aws_bedrockagent_data_source.this',
        values: { name: 'docs', data_source_configuration: [{ s3_configuration: [{}] }] },
        expressions: {
          knowledge_base_id: refs('aws_bedrockagent_knowledge_base.this.id'),
          data_source_configuration: [{ s3_configuration: [{ bucket_arn: refs('var.bucket_arn') }] }],
        },
      },
    ] satisfies readonly Stated[],
  };
  const scanned = scanText(
    planOf(
      [
        bucket,
        role('ask', 'lambda.amazonaws.com'),
        ...lambda('ask', { left: ['KB'], from: ['module.base.id'] }),
        ...waiting('ask', stated(['bedrock:Retrieve'], 'module.base.arn')),
      ],
      { base },
    ),
    retrieves,
  );

  it('is followed out by an output', () => {
    expect(verdict(scanned, 'aws_lambda_function.ask', 'module.base.aws_bedrockagent_knowledge_base.this')).toBe(
      'works',
    );
  });

  it('is followed in by a variable', () => {
    expect(errors(scanned)).toEqual([expect.stringContaining('`s3:GetObject`')]);
  });
});

describe('what is there several times', () => {
  const queues: readonly Stated[] = ['a', 'b'].map((key) => ({
    address: `aws_sqs_queue.q["${key}"]`,
    values: { name: `q-${key}` },
  }));
  const policies = (topicName: string): readonly Stated[] =>
    ['a', 'b'].flatMap((key): readonly Stated[] => [
      {
        address: `data.aws_iam_policy_document.q["${key}"]`,
        expressions: {
          statement: [
            {
              actions: { constant_value: ['sqs:SendMessage'] },
              resources: refs('aws_sqs_queue.q', 'each.key'),
              principals: [
                { type: { constant_value: 'Service' }, identifiers: { constant_value: ['sns.amazonaws.com'] } },
              ],
              condition: [
                {
                  test: { constant_value: 'ArnEquals' },
                  variable: { constant_value: 'aws:SourceArn' },
                  values: refs(`aws_sns_topic.${topicName}.arn`),
                },
              ],
            },
          ],
        },
      },
      {
        address: `aws_sqs_queue_policy.q["${key}"]`,
        expressions: {
          queue_url: refs('aws_sqs_queue.q', 'each.key'),
          policy: refs('data.aws_iam_policy_document.q', 'each.key'),
        },
      },
      {
        address: `aws_sns_topic_subscription.q["${key}"]`,
        values: { protocol: 'sqs' },
        expressions: {
          topic_arn: refs('aws_sns_topic.done.arn'),
          endpoint: refs('aws_sqs_queue.q', 'each.key'),
        },
      },
    ]);
  const other: Stated = { address: 'aws_sns_topic.other', values: { name: 'other' } };

  it('is joined by the key of each', () => {
    const result = scanText(planOf([topic, other, ...queues, ...policies('done')]));

    expect(result.arrows.map(({ to, verdict: each }) => [to, each])).toEqual([
      ['aws_sqs_queue.q["a"]', 'works'],
      ['aws_sqs_queue.q["b"]', 'works'],
    ]);
  });

  it('is closed to what its condition does not name', () => {
    const result = scanText(planOf([topic, other, ...queues, ...policies('other')]));

    expect(errors(result)).toHaveLength(2);
  });
});

describe('what exists already', () => {
  it('is named by its id wherever the plan writes it', () => {
    const arn = 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/ABCDEFGHIJ';
    const identity: Stated = {
      address: 'data.aws_caller_identity.current',
      values: { account_id: '111122223333' },
    };
    const region: Stated = { address: 'data.aws_region.current', values: { region: 'us-east-1' } };
    const result = scanText(
      planOf([
        identity,
        region,
        { address: 'aws_bedrockagent_knowledge_base.kb', values: { name: 'kb', id: 'ABCDEFGHIJ', arn } },
        {
          address: 'aws_iam_role.ask',
          values: {
            name: 'ask',
            arn: 'arn:aws:iam::111122223333:role/ask',
            assume_role_policy: trusting('lambda.amazonaws.com'),
          },
        },
        granted('ask', policy('bedrock:Retrieve', arn)),
        ...lambda('ask', { known: { KB: 'ABCDEFGHIJ' } }),
      ]),
      code(
        'boto3.client("bedrock-agent-runtime").retrieve(knowledgeBaseId=os.environ["KB"], retrievalQuery={"text": "q"})',
      ),
    );

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_bedrockagent_knowledge_base.kb')).toBe('works');
  });
});
