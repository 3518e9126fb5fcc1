import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

/** Values that only the deployment has, each beside one that is another for sure: small equivalents of what public templates hold. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

const ask = (statement: string, more = '') => `  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Policies: [{ Version: "2012-10-17", Statement: [${statement}] }]
${more}`;

const python = (line: string) => ({
  files: { 'src/app.py': `import os\nimport boto3\n\ndef handler(event, context):\n    ${line}\n` },
});

describe('what CloudFormation looks up', () => {
  const reading = (resource: string) =>
    `${sam}Resources:\n${ask(
      `{ Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: "${resource}" }`,
      '      Environment: { Variables: { SECRET: "{{resolve:ssm:/app/secret}}" } }\n',
    )}`;

  it.each([
    ['{{resolve:ssm:/app/secret}}', 'works'],
    ['{{resolve:ssm:/app/other}}', 'unknown'],
  ])('is a symbol, the same in a variable and in a policy: %s', (resource, expected) => {
    const code = python('boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["SECRET"])');
    const result = scanText(reading(resource), code);

    expect(result.arrows.find(({ from, to }) => from === 'Ask' && to !== 'AskRole')?.verdict).toBe(expected);
    expect(errors(result)).toEqual([]);
  });
});

describe('a table’s stream', () => {
  const polled = (resource: string) => `${sam}Resources:
  Rows: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  Other: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  Polled:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Rows.StreamArn, FunctionName: !GetAtt Ask.Arn, StartingPosition: LATEST }
${ask(`{ Effect: Allow, Action: ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"], Resource: ${resource} }`)}`;

  it.each([
    ['!GetAtt Rows.StreamArn', 'works'],
    [`!Sub "\${Rows.Arn}/stream/*"`, 'works'],
    [`!Sub "\${Other.Arn}/stream/*"`, 'broken'],
    ['!GetAtt Rows.Arn', 'broken'],
  ])('is under the table’s own name: %s', (resource, expected) => {
    expect(verdict(scanText(polled(resource), python('pass')), 'Rows', 'Ask')).toBe(expected);
  });
});

describe('an index of vectors', () => {
  it.each([
    ['!GetAtt Vectors.IndexArn', 'works'],
    ['!GetAtt Bucket.VectorBucketArn', 'broken'],
  ])('is in the bucket that it names by its ARN: %s', (resource, expected) => {
    const template = `${sam}Resources:
  Bucket: { Type: AWS::S3Vectors::VectorBucket, Properties: { VectorBucketName: own } }
  Vectors:
    Type: AWS::S3Vectors::Index
    Properties: { VectorBucketArn: !GetAtt Bucket.VectorBucketArn, IndexName: all, DataType: float32, Dimension: 4, DistanceMetric: cosine }
${ask(`{ Effect: Allow, Action: s3vectors:PutVectors, Resource: ${resource} }`)}`;
    const code = python('boto3.client("s3vectors").put_vectors(vectorBucketName="own", indexName="all", vectors=[])');

    expect(verdict(scanText(template, code), 'Ask', 'Vectors')).toBe(expected);
  });
});

describe('what Amplify adds', () => {
  it('is in a file beside the template, which decides what the template leaves out', () => {
    const template = `${sam}Resources:\n${ask('{ Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }')}`;
    const code = python('boto3.client("s3").get_object(Bucket="reports", Key="a")');
    const amplify = { files: { ...code.files, 'custom-policies.json': '[]' } };

    expect(errors(scanText(template, code))).toHaveLength(1);
    expect(errors(scanText(template, amplify))).toEqual([]);
  });
});

describe('what a service does as its caller', () => {
  const unused = ({ findings }: ReturnType<typeof scanText>) =>
    findings.filter(({ rule }) => rule === 'WD007').map(({ message }) => /granted `([^`]+)`/.exec(message)?.[1]);

  it.each([
    ['athena").start_query_execution(QueryString="q")', 'athena:StartQueryExecution', ['sns:Publish']],
    ['cloudformation").create_stack(StackName="s")', 'cloudformation:CreateStack', []],
    ['sqs").list_queues()', 'sqs:ListQueues', ['glue:GetTable', 's3:GetObject', 's3:PutObject', 'sns:Publish']],
  ])('is no unused grant: %s', (call, action, expected) => {
    const statement = `{ Effect: Allow, Action: ["${action}", "glue:GetTable", "s3:GetObject", "s3:PutObject", "sns:Publish"], Resource: "*" }`;
    const template = `${sam}Resources:\n${ask(statement)}`;

    expect(unused(scanText(template, python(`boto3.client("${call}`)))).toEqual(expected);
  });

  it.each([
    ['!Ref DeadArn', []],
    ['!GetAtt Dead.Arn', ['sns:Publish']],
  ])('is for dead letters, of whichever service they are: %s', (target, expected) => {
    const template = `${sam}Parameters: { DeadArn: { Type: String } }
Resources:
  Dead: { Type: AWS::SQS::Queue }
${ask('{ Effect: Allow, Action: ["sqs:SendMessage", "sns:Publish"], Resource: "*" }', `      DeadLetterQueue: { Type: SQS, TargetArn: ${target} }\n`)}`;

    expect(unused(scanText(template, python('pass')))).toEqual(expected);
  });
});

describe('a value that is one of many', () => {
  it.each([
    ['dynamodb:Scan', 'unknown'],
    ['dynamodb:Query', 'broken'],
  ])('is known only when the code runs: %s', (action, expected) => {
    const code = python(
      'boto3.client("dynamodb").scan(TableName={"a": "t1", "b": "t2", "c": "t3", "d": "t4", "e": "t5"}[event["k"]])',
    );
    const template = `${sam}Resources:\n${ask(`{ Effect: Allow, Action: "${action}", Resource: !Sub "arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/t1" }`)}`;

    expect(verdict(scanText(template, code), 'Ask', 'arn:aws:dynamodb')).toBe(expected);
  });
});

describe('one code of two functions', () => {
  const allow = (action: string) => `{ Effect: Allow, Action: "dynamodb:${action}", Resource: "*" }`;
  const two = (ask_: string, other: string) => `${sam}Resources:\n${ask(ask_)}${ask(other).replace('Ask:', 'Other:')}`;
  const routed = (test: string) =>
    python(
      `${test}boto3.client("dynamodb").put_item(TableName="rows", Item={})\n    boto3.client("dynamodb").list_tables()`,
    );

  it.each([
    ['if event["path"] == "/rows": ', 'PutItem', 'unknown'],
    ['', 'PutItem', 'broken'],
    ['if event["path"] == "/rows": ', 'GetItem', 'broken'],
  ])('is not known to lead to a call behind a test that the other may make: %s %s', (test, granted, expected) => {
    expect(verdict(scanText(two(allow('ListTables'), allow(granted)), routed(test)), 'Ask', 'arn:aws:dynamodb')).toBe(
      expected,
    );
  });
});
