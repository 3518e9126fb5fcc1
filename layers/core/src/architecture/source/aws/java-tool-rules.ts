import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, optionsOf, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { clientsOf } from './client-of.ts';
import { clientWith } from './java-client.ts';
import { fields, inputOf } from './java-fields.ts';
import type { Rule, RuleEntry } from './rule.ts';

type Maker = (follower: Follower, clients: readonly Client[]) => Thing;

/** A tool over a client: `builder().client(…).build()`, `create()`, or `new Tool(client)`. */
const over =
  (service: string, makes: Maker): Rule =>
  (follower, called, path) => {
    const own: Client = { service, region: path.endsWith('*injected*') ? unknown('it is given') : ownRegion, as: null };
    const clientsIn = (things: Iterable<Thing>): readonly Client[] => {
      const found = [...things].flatMap((thing) => clientsOf(thing));
      return found.length === 0 ? [own] : found;
    };
    if (path.endsWith('.builder'))
      return fields({
        follower,
        build: (values) => {
          const known = clientsIn(values.values());
          return makes(follower, known[0] === own ? [clientWith(service, values)] : known);
        },
      }).thing;
    return makes(follower, clientsIn(called.arguments));
  };

type Operations = Readonly<Record<string, readonly string[]>>;

const call = (follower: Follower, clients: readonly Client[], { operations, parameters, called }: Calling): Thing => {
  for (const client of clients)
    for (const operation of operations) meetCall(follower, client, { operation, parameters, place: called.place });
  return unknown('it is an answer');
};

type Calling = { readonly operations: readonly string[]; readonly parameters: Thing; readonly called: Called };

// https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/dynamodb-enhanced-client.html, version 1's `Table` and its mapper
const tableOperations: Operations = {
  getItem: ['GetItem'],
  getItemOutcome: ['GetItem'],
  load: ['GetItem'],
  putItem: ['PutItem'],
  putItemWithResponse: ['PutItem'],
  save: ['UpdateItem'],
  updateItem: ['UpdateItem'],
  updateItemWithResponse: ['UpdateItem'],
  deleteItem: ['DeleteItem'],
  deleteItemWithResponse: ['DeleteItem'],
  delete: ['DeleteItem'],
  query: ['Query'],
  queryPage: ['Query'],
  count: ['Query'],
  scan: ['Scan'],
  scanPage: ['Scan'],
  parallelScan: ['Scan'],
  batchLoad: ['BatchGetItem'],
  batchSave: ['BatchWriteItem'],
  batchDelete: ['BatchWriteItem'],
  batchWrite: ['BatchWriteItem'],
  createTable: ['CreateTable'],
  deleteTable: ['DeleteTable'],
  describeTable: ['DescribeTable'],
};

const table = (
  follower: Follower,
  clients: readonly Client[],
  parameters: readonly (readonly [string, Thing])[],
): Thing =>
  native('table', {
    member: (name) => {
      if (name === 'index' || name === 'getIndex')
        return native(name, {
          call: ({ arguments: [index] }) =>
            table(follower, clients, [...parameters, ...(index === undefined ? [] : [['IndexName', index] as const])]),
        });
      const operations = tableOperations[name];
      return operations === undefined
        ? undefined
        : native(name, {
            call: (called) => call(follower, clients, { operations, parameters: record(parameters), called }),
            escape: (_into, place) => {
              for (const client of clients)
                for (const operation of operations)
                  meetCall(follower, client, { operation, parameters: record(parameters), place });
            },
          });
    },
  });

const enhanced: Maker = (follower, clients) =>
  native('enhanced client', {
    member: (name) => {
      if (name === 'table' || name === 'getTable')
        return native(name, {
          call: ({ arguments: [given] }) => table(follower, clients, given === undefined ? [] : [['TableName', given]]),
        });
      const operations = { ...tableOperations, ...wholes }[name];
      return operations === undefined
        ? undefined
        : native(name, { call: (called) => call(follower, clients, { operations, parameters: record(), called }) });
    },
  });

const wholes: Operations = {
  batchGetItem: ['BatchGetItem'],
  batchWriteItem: ['BatchWriteItem'],
  transactGetItems: ['GetItem'],
  transactWriteItems: ['PutItem', 'UpdateItem', 'DeleteItem'],
};

// https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/transfer-manager.html
const transfers: Operations = {
  upload: ['PutObject'],
  uploadFile: ['PutObject'],
  uploadDirectory: ['PutObject'],
  download: ['GetObject', 'HeadObject'],
  downloadFile: ['GetObject', 'HeadObject'],
  downloadDirectory: ['ListObjectsV2', 'GetObject'],
  copy: ['CopyObject'],
};

const presigned: Operations = {
  presignGetObject: ['GetObject'],
  presignPutObject: ['PutObject'],
  presignDeleteObject: ['DeleteObject'],
  presignUploadPart: ['UploadPart'],
};

/** Calls whose parameters stand in a request inside the request. */
const within =
  (operations: Operations): Maker =>
  (follower, clients) =>
    native('tool', {
      member: (name) =>
        native(name, {
          call: (called) => {
            const [first] = called.arguments;
            const parameters = first === undefined ? record() : inner(inputOf(follower, first, called));
            return operations[name] === undefined
              ? unknown('it is made')
              : call(follower, clients, { operations: operations[name], parameters, called });
          },
        }),
    });

const inner = (given: Thing): Thing => {
  for (const option of optionsOf(given)) {
    if (option.kind !== 'record') continue;
    const own = [...option.fields].find(([name, value]) => /ObjectRequest$/.test(name) && value.kind === 'record');
    return own === undefined ? option : own[1];
  }
  return record();
};

/** What stands over a client of the SDK for Java: tables, transfers, signed URLs. */
export const javaToolRules: readonly RuleEntry[] = [
  {
    at: /^software\.amazon\.awssdk\.services\.s3\.presigner\.S3Presigner\./,
    rule: over('s3', within(presigned)),
  },
  { at: /^software\.amazon\.awssdk\.transfer\.s3\.S3TransferManager\./, rule: over('s3', within(transfers)) },
  {
    at: /^software\.amazon\.awssdk\.enhanced\.dynamodb\.DynamoDbEnhanced\w*Client\./,
    rule: over('dynamodb', enhanced),
  },
  {
    at: /^com\.amazonaws\.services\.dynamodbv2\.datamodeling\.DynamoDBMapper(\.\*injected\*)?$/,
    rule: over('dynamodb', enhanced),
  },
  { at: /^com\.amazonaws\.services\.dynamodbv2\.document\.DynamoDB$/, rule: over('dynamodb', enhanced) },
  {
    at: /^com\.amazonaws\.services\.s3\.transfer\.TransferManager(Builder\.\w+)?$/,
    rule: over('s3', within(transfers)),
  },
];
