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

describe('a place that is written', () => {
  const permission = (source: string) => `Resources:
  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: a, ProtocolType: HTTP } }
  Use: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn } }
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: "arn:aws:iam::111122223333:role/elsewhere", Handler: a.b } }
  Let:
    Type: AWS::Lambda::Permission
    Properties: { Action: lambda:InvokeFunction, FunctionName: !GetAtt Tool.Arn, Principal: apigateway.amazonaws.com, SourceArn: !Join ["", ["${source}:", !Ref Api, "/*/*"]] }
`;
  const manifest = (environment: string) => ({
    'manifest.json': JSON.stringify({
      artifacts: { Stack: { environment, properties: { templateFile: 'template.yaml' } } },
    }),
  });
  const here = 'arn:aws:execute-api:eu-west-1:111122223333';

  it.each([
    ['nobody said where', here, {}, 'unknown'],
    ['it is deployed there', here, { regions: ['eu-west-1'], account: '111122223333' }, 'works'],
    ['it is deployed elsewhere', here, { regions: ['us-east-1'], account: '111122223333' }, 'broken'],
    ['it is for another API', 'arn:aws:execute-api:eu-west-1:111122223333:x', {}, 'broken'],
    [
      'CDK made it for that place',
      here,
      { files: manifest('aws://111122223333/eu-west-1'), regions: ['us-east-1'] },
      'works',
    ],
    ['CDK made it for another', here, { files: manifest('aws://444455556666/eu-west-1') }, 'broken'],
    ['CDK made it for any', here, { files: manifest('aws://unknown-account/unknown-region') }, 'unknown'],
    ['the manifest is no JSON', here, { files: { 'manifest.json': '{' } }, 'unknown'],
  ])('is where it is deployed, as far as that is known: %s', (_, source, given, expected) => {
    expect(verdict(scanText(permission(source), given), 'Api', 'Tool')).toBe(expected);
  });

  it('leaves another Region that was asked for aside, and says so', () => {
    const { notDecided } = scanText(permission(here), {
      files: manifest('aws://111122223333/eu-west-1'),
      regions: ['us-east-1'],
    });

    expect(notDecided).toContainEqual({
      what: 'us-east-1',
      because: '`manifest.json` deploys this stack in eu-west-1',
    });
  });
});

describe('a function that CDK wrote', () => {
  it.each([
    ['LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aFD4BFC8A', 'unknown'],
    ['CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C81C01536', 'unknown'],
    ['CustomAWSCDKOpenIdConnectProviderCustomResourceProviderHandlerF2C543E0', 'unknown'],
    ['LogRetention', 'broken'],
  ])('is CDK’s, as what it grants: %s', (id, expected) => {
    const template = `Resources:
  ${id}:
    Type: AWS::Lambda::Function
    Properties: { Handler: index.handler, Runtime: python3.13, Role: !GetAtt Role.Arn, Code: { ZipFile: 'import boto3\\n\\ndef handler(event, context):\\n    boto3.client("dynamodb").delete_item(TableName="t", Key={})\\n' } }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] } } }
`.replace(/ZipFile: '([^']*)'/, (_, code) => `ZipFile: "${code.replaceAll('"', '\\"')}"`);
    const result = scanText(template);

    expect(verdict(result, id, 'arn:aws:dynamodb') ?? 'unknown').toBe(expected);
    expect(result.notDecided.some(({ because }) => because.includes('CDK wrote'))).toBe(expected === 'unknown');
  });
});
