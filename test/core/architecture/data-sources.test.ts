import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';

/** What the role of a table's source is asked for, by the code of its one resolver; null where that is not known. */
const askedOf = (
  resolver: Readonly<Record<string, unknown>>,
  files: readonly { path: string; text: string }[] = [],
) => {
  const answer = scan({
    template: JSON.stringify({
      Resources: {
        Rows: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'rows' } },
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: { Statement: [] } },
        },
        Source: {
          Type: 'AWS::AppSync::DataSource',
          Properties: {
            Name: 'rows',
            ServiceRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
            DynamoDBConfig: { TableName: { Ref: 'Rows' } },
          },
        },
        Resolver: {
          Type: 'AWS::AppSync::Resolver',
          Properties: { DataSourceName: { 'Fn::GetAtt': ['Source', 'Name'] }, ...resolver },
        },
      },
    }),
    templatePath: 'template.json',
    files,
  });
  if (answer.kind === 'unreadable') throw new Error(answer.because);
  const arrow = answer.result.arrows.find(({ from, to }) => from === 'Source' && to === 'Rows');
  return arrow?.verdict === 'unknown'
    ? null
    : arrow?.requests.map(({ action, resource }) => `${action} ${resource?.split(':').at(-1)}`);
};

describe('a table behind an API of AppSync', () => {
  it.each([
    [
      'a template',
      { RequestMappingTemplate: '{ "version": "2018-05-29", "operation": "GetItem" }' },
      ['dynamodb:GetItem table/rows'],
    ],
    [
      'a query of an index',
      { Code: "export function request() { return { operation: 'Query', index: 'byDay' } }" },
      ['dynamodb:Query table/rows/index/byDay'],
    ],
    [
      'functions of the library',
      { Code: "import { put as keep, remove } from '@aws-appsync/utils/dynamodb';\nkeep({}); remove({});" },
      ['dynamodb:PutItem table/rows', 'dynamodb:DeleteItem table/rows'],
    ],
    [
      'the whole library',
      { Code: "import * as ddb from '@aws-appsync/utils/dynamodb';\nddb.batchPut({});" },
      ['dynamodb:BatchWriteItem table/rows'],
    ],
    ['a file', { CodeS3Location: 'resolvers/get.js' }, ['dynamodb:Scan table/rows']],
    ['a file that was not given', { CodeS3Location: 'resolvers/other.js' }, null],
    ['a transaction', { Code: "transactWrite({ operation: 'PutItem' })" }, null],
  ])('is asked for what its resolver does: %s', (_, resolver, expected) => {
    expect(askedOf(resolver, [{ path: 'resolvers/get.js', text: "return { operation: 'Scan' }" }])).toEqual(expected);
  });
});
