import { describe, expect, it } from 'vitest';
import { requiredPermissions } from '../../../layers/core/src/mcp/tools/required-permissions.ts';

type Needed = {
  readonly actions: readonly string[];
  readonly sometimes: readonly string[];
  readonly statements: readonly {
    readonly Action: unknown;
    readonly Resource: unknown;
    readonly Condition?: unknown;
  }[];
  readonly notes: readonly string[];
};

const run = (given: object): Promise<{ kind: string; because?: string; data?: object }> =>
  requiredPermissions.run(undefined as never, requiredPermissions.input.parse(given)) as never;
const needs = async (given: object): Promise<Needed> => (await run(given)).data as Needed;

const place = { region: 'eu-west-1', account: '111122223333' };
const profile = 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0';
const base = 'arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/ABCDEFGHIJ';

describe('what a call needs at the place that it names', () => {
  it('is the model too, where an answer is generated with one', async () => {
    const call = { service: 'bedrock-agent-runtime', operation: 'RetrieveAndGenerate', ...place };

    const { actions, sometimes, statements } = await needs({
      ...call,
      model: 'eu.amazon.nova-lite-v1:0',
      resource: base,
    });

    expect(actions).toEqual([
      'bedrock:RetrieveAndGenerate',
      'bedrock:Retrieve',
      'bedrock:InvokeModel',
      'bedrock:GetInferenceProfile',
    ]);
    expect(sometimes).toEqual([]);
    expect(statements).toContainEqual({ Effect: 'Allow', Action: 'bedrock:Retrieve', Resource: base });
    expect(statements).toContainEqual({ Effect: 'Allow', Action: 'bedrock:GetInferenceProfile', Resource: profile });
    expect(statements).toContainEqual({
      ...{ Effect: 'Allow', Action: 'bedrock:InvokeModel' },
      Resource: expect.arrayContaining([
        profile,
        'arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0',
      ]),
    });
  });

  it('is not what the call only sometimes needs, where it names nothing of the kind', async () => {
    const { actions, sometimes } = await needs({
      service: 'bedrock-runtime',
      operation: 'Converse',
      model: 'amazon.nova-lite-v1:0',
      ...place,
    });

    expect(actions).toEqual(['bedrock:InvokeModel']);
    expect(sometimes).toContain('bedrock:ApplyGuardrail');
  });

  it('is to pass the role to the service alone that gets it', async () => {
    const { statements } = await needs({ service: 'bedrock-agent', operation: 'CreateKnowledgeBase', ...place });

    expect(statements).toContainEqual({
      ...{ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/{RoleNameWithPath}' },
      Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
    });
  });

  it('is sometimes the vectors, where a search asks for their metadata', async () => {
    expect(await needs({ service: 's3vectors', operation: 'QueryVectors' })).toMatchObject({
      actions: ['s3vectors:QueryVectors'],
      sometimes: ['s3vectors:GetVectors'],
    });
  });
});

describe('a resource that is none of what the call is asked for', () => {
  it.each([
    [
      'a bucket by its name',
      's3',
      'GetObject',
      'docs',
      'arn:aws:s3:::docs/{ObjectName}',
      /`s3:GetObject` is asked for/,
    ],
    [
      'a bucket, where an object is meant',
      's3',
      'GetObject',
      'arn:aws:s3:::docs',
      'arn:aws:s3:::docs/{ObjectName}',
      /give that ARN/,
    ],
    [
      'a table by its name',
      'dynamodb',
      'GetItem',
      'chats',
      'arn:aws:dynamodb:eu-west-1:111122223333:table/chats',
      /give that ARN/,
    ],
    [
      'another service’s',
      'bedrock-agent-runtime',
      'InvokeAgent',
      base,
      /agent-alias\/\{AgentId\}/,
      /agent-alias.*give that ARN/,
    ],
  ] as const)('%s is said', async (_, service, operation, resource, expected, said) => {
    const { statements, notes } = await needs({ service, operation, resource, ...place });

    if (typeof expected === 'string') expect(statements[0]?.Resource).toBe(expected);
    else expect(statements[0]?.Resource).toMatch(expected);
    expect(notes.join('\n')).toMatch(said);
  });

  it.each([
    ['an object', 's3', 'GetObject', 'arn:aws:s3:::docs/a/b.pdf'],
    ['a pattern of objects', 's3', 'GetObject', 'arn:aws:s3:::docs/*'],
    ['a role with a path', 'iam', 'GetRole', 'arn:aws:iam::111122223333:role/team/app'],
  ])('%s is none', async (_, service, operation, resource) => {
    const { statements, notes } = await needs({ service, operation, resource, ...place });

    expect(statements[0]?.Resource).toBe(resource);
    expect(notes.join('\n')).not.toMatch(/give that ARN/);
  });
});

describe('a client and an operation are known by every name that agents give them', () => {
  it.each([
    ['@aws-sdk/client-bedrock-agent-runtime', 'InvokeFlowCommand', 'bedrock:InvokeFlow'],
    ['@aws-sdk/client-kinesis', 'PutRecordCommand', 'kinesis:PutRecord'],
    ['github.com/aws/aws-sdk-go-v2/service/bedrockruntime', 'Converse', 'bedrock:InvokeModel'],
    ['software.amazon.awssdk.services.dynamodb', 'getItem', 'dynamodb:GetItem'],
    ['AWSSDK.BedrockRuntime', 'Converse', 'bedrock:InvokeModel'],
    ['aws_sdk_sqs', 'send_message', 'sqs:SendMessage'],
    ['mypy_boto3_s3', 'get_object', 's3:GetObject'],
    ['AmazonBedrockRuntimeClient', 'converse-stream', 'bedrock:InvokeModelWithResponseStream'],
    ['s3', 'upload_file', 's3:PutObject'],
    ['s3', 'download_fileobj', 's3:GetObject'],
    ['bedrock', 'bedrock:InvokeModel', 'bedrock:InvokeModel'],
    ['s3', 'kms:Decrypt', 'kms:Decrypt'],
  ])('%s %s', async (service, operation, action) => {
    expect((await needs({ service, operation })).actions[0]).toBe(action);
  });

  it('names the nearest where it knows none', async () => {
    const { kind, because } = await run({ service: 'dynamodb', operation: 'GetItems' });

    expect(kind).toBe('refused');
    expect(because).toMatch(/known to data of \d{4}-\d\d-\d\d: the nearest is `dynamodb:\w*GetItem`/);
  });
});

describe('a place that is none', () => {
  it.each([
    ['a city', { region: 'Frankfurt' }, /`region` was `Frankfurt`, which is none/],
    ['a name of an account', { account: 'production' }, /`account` was `production`, which is none/],
  ])('%s is left out and told', async (_, given, said) => {
    const { statements, notes } = await needs({ service: 'dynamodb', operation: 'GetItem', ...place, ...given });

    expect(JSON.stringify(statements)).not.toMatch(/Frankfurt|production/);
    expect(notes.join('\n')).toMatch(said);
  });
});
