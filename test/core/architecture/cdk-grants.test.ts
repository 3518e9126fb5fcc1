import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

const dynamodb = (names: string): readonly string[] => names.split(' ').map((name) => `dynamodb:${name}`);
const readWrite = dynamodb(
  'BatchGetItem Query GetItem Scan ConditionCheckItem DescribeTable BatchWriteItem PutItem UpdateItem DeleteItem',
);

/** A function whose role has one policy, written by CDK where its name ends as CDK ends it. */
const template = (
  actions: readonly string[],
  policyName: string,
  resource: unknown = { 'Fn::GetAtt': ['Rows', 'Arn'] },
): string =>
  JSON.stringify({
    Resources: {
      Rows: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      AskRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
          },
        },
      },
      Grants: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: policyName,
          Roles: [{ Ref: 'AskRole' }],
          PolicyDocument: {
            Statement: [{ Effect: 'Allow', Action: actions, Resource: resource }],
          },
        },
      },
      Ask: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'app.handler',
          Runtime: 'python3.13',
          Code: 'src',
          Role: { 'Fn::GetAtt': ['AskRole', 'Arn'] },
          Environment: { Variables: { ROWS: { Ref: 'Rows' } } },
        },
      },
    },
  });

const byCdk = 'AskRoleDefaultPolicy1A2B3C4D';

const wide = (body: string, { actions = readWrite, name = byCdk } = {}): readonly string[] =>
  scanText(template(actions, name), {
    files: {
      'src/app.py': `import os\nimport boto3\n\ndef handler(event, context):\n    rows = boto3.resource("dynamodb").Table(os.environ["ROWS"])\n    ${body}\n`,
    },
  })
    .findings.filter(({ rule }) => rule === 'WD007' || rule === 'WD008')
    .map(({ rule, message }) => `${rule} ${message}`);

describe('what a method of CDK grants', () => {
  it('is not told action by action where it is needed', () => {
    expect(wide('rows.get_item(Key={}); rows.put_item(Item={})')).toEqual([]);
  });

  it('is told once where nothing uses it', () => {
    expect(wide('print(rows)')).toEqual([
      "WD007 `AskRole` is granted `dynamodb:BatchGetItem` and 9 more by CDK's `grantReadWriteData`, and nothing that runs with it uses any of them",
    ]);
  });

  it.each([
    ['rows.get_item(Key={})', 'grantReadData'],
    ['rows.update_item(Key={})', 'grantWriteData'],
  ])('is wider than need be where a narrower one would do: %s', (body, method) => {
    expect(wide(body)).toEqual([expect.stringMatching(new RegExp(`^WD008 .* no more than \`${method}\` gives$`))]);
  });

  it.each([
    [
      'an older CDK',
      'BatchGetItem GetRecords GetShardIterator Query GetItem Scan BatchWriteItem PutItem UpdateItem DeleteItem',
    ],
    [
      'a newer one, with a stream',
      'BatchGetItem GetRecords GetShardIterator Query GetItem Scan ConditionCheckItem DescribeTable BatchWriteItem PutItem UpdateItem DeleteItem',
    ],
  ])('is told by its name as %s writes it, and never as narrower than itself', (_, names) => {
    expect(wide('rows.get_item(Key={}); rows.put_item(Item={})', { actions: dynamodb(names) })).toEqual([]);
  });

  it.each([
    [byCdk, 0],
    ['Own', 1],
  ])('names the records of a stream that the table does not have, in %s', (name, expected) => {
    const actions = [...readWrite, ...dynamodb('GetRecords GetShardIterator')];
    const { findings } = scanText(template(actions, name, 'arn:aws:dynamodb:us-east-1:111122223333:table/rows'));

    expect(findings.filter(({ rule }) => rule === 'WD003')).toHaveLength(expected);
  });

  it('is not told where its records stand for themselves', () => {
    const actions = dynamodb('GetRecords GetShardIterator');

    expect(wide('print(rows)', { actions })).toEqual([]);
    expect(wide('print(rows)', { actions, name: 'Own' })).toHaveLength(2);
  });

  it('is told beside what stands in its statement besides', () => {
    expect(
      wide('rows.get_item(Key={}); rows.put_item(Item={})', { actions: [...readWrite, 'dynamodb:DeleteTable'] }),
    ).toEqual(['WD007 `AskRole` is granted `dynamodb:DeleteTable` and nothing that runs with it uses it']);
  });

  it('is a person’s own where a person wrote the policy', () => {
    expect(wide('rows.get_item(Key={}); rows.put_item(Item={})', { name: 'rows' }).length).toBeGreaterThan(5);
  });
});
