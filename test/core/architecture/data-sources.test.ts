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
    [
      'a name with a sign of its own',
      { Code: "import { get as $get, put } from '@aws-appsync/utils/dynamodb';\n$get({}); stash.put({});" },
      ['dynamodb:GetItem table/rows'],
    ],
    [
      'two imports',
      {
        Code: "import { get, type Row } from '@aws-appsync/utils/dynamodb';\nimport { put } from '@aws-appsync/utils/dynamodb';\nget<Row>({}); put({});",
      },
      ['dynamodb:GetItem table/rows', 'dynamodb:PutItem table/rows'],
    ],
    [
      'two queries of one index',
      {
        Code: "import { query } from '@aws-appsync/utils/dynamodb';\nquery({ index: 'byDay' }); query({ index: 'byDay' });",
      },
      ['dynamodb:Query table/rows/index/byDay'],
    ],
  ])('is asked for what its resolver does: %s', (_, resolver, expected) => {
    expect(askedOf(resolver, [{ path: 'resolvers/get.js', text: "return { operation: 'Scan' }" }])).toEqual(expected);
  });

  const library = "from '@aws-appsync/utils/dynamodb';";

  it.each([
    ['a name that is none', `import { get as (\\w+)+! } ${library}\nget(${'a'.repeat(60)}`],
    ['a name that is a broken pattern', `import { get as g /* ( */ } ${library}\nget({})`],
    ['a comment among the names', `import { get, // the row\n put } ${library}\nget({}); put({})`],
    ['a transaction by another name', `import { get, transactWrite as all } ${library}\nget({}); all({})`],
    ['names without an end', `import { get, ${'a'.repeat(3_000)} } ${library}\nreturn { operation: 'GetItem' }`],
    ['an operation by its name', "return { operation: 'GetItem' }; return { operation: kind }"],
    ['an operation named alike', "return { operation: 'GetItem' }; return { operation }"],
    ['an index by its name', "return { operation: 'Query', index: byDay }"],
    ['an index named alike', "return { operation: 'Query', index }"],
    ['two indexes', "return { operation: 'Query', index: 'byDay' }; return { operation: 'Query', index: 'byName' }"],
    [
      'a query of an index and one of the table',
      "return { operation: 'Query', index: 'a' }; return { operation: 'Scan' }",
    ],
  ])('is asked for what nobody knows where its resolver holds %s', (_, code) => {
    expect(askedOf({ Code: code })).toBeNull();
  });
});
