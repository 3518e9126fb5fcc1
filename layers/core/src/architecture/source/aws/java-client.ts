import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, optionsOf, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, operationName, ownRegion } from './client.ts';
import { isClient } from './client-of.ts';
import { fields, inputsOf } from './java-fields.ts';
import { waiterOperation } from './waiter-operation.ts';

/** What a builder of a client was told: its Region, and whose credentials it takes. */
export const clientWith = (service: string, given: ReadonlyMap<string, Thing>): Client => {
  const region = given.get('region');
  const credentials = given.get('credentialsProvider') ?? given.get('credentials');
  return { service, region: region === undefined ? ownRegion : region, as: asWhom(credentials) };
};

const asWhom = (credentials: Thing | undefined): Thing | null => {
  if (credentials === undefined || credentials.kind === 'nothing') return null;
  if (credentials.kind === 'native' && credentials.label === 'own credentials') return null;
  if (credentials.kind === 'native' && credentials.label === 'credentials of a role' && credentials.value !== undefined)
    return credentials.value;
  return unknown('it is made with credentials of its own');
};

/** `S3Client.builder().region(…).build()`. */
export const clientBuilder = (follower: Follower, service: string): Thing =>
  fields({ follower, build: (values) => javaClient(follower, clientWith(service, values)) }).thing;

const quiet =
  /^(close|shutdown|serviceName|serviceClientConfiguration|utilities|toString|hashCode|equals|getClass|getRegion|getUrl|getRegionName|getCachedResponseMetadata|getEndpointPrefix|setRegion|setEndpoint)$/;

/** A client of the AWS SDK for Java: its methods are the service's operations, of either version. */
export const javaClient = (follower: Follower, client: Client): Thing =>
  isClient(
    native(`client ${client.service}`, {
      member: (name) => memberOf(follower, client, name),
      escape: (into, place) => follower.open(`the client of ${client.service} is given to ${into}`, place),
    }),
    client,
  );

const memberOf = (follower: Follower, client: Client, name: string): Thing => {
  if (quiet.test(name)) return native(name, { call: () => unknown('it tells about a client') });
  if (name === 'waiter' || name === 'waiters') return native(name, { call: () => waiter(follower, client) });
  const operation = operationOf(client.service, name);
  return native(`${client.service}.${name}`, {
    call: (called) => callOperation(follower, client, { operation, called }),
    escape: (_into, place) =>
      meetCall(follower, client, { operation, parameters: record([], unknown('they are not known')), place }),
  });
};

/** Convenient forms of an operation: pages, bytes, streams of answers. */
const operationOf = (service: string, name: string): string => {
  const plain = name.replace(/Paginator$/, '');
  if (service === 's3') return s3Operations[plain] ?? operationName(plain);
  return operationName(plain);
};

// https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/com/amazonaws/services/s3/AmazonS3.html
const s3Operations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  getObjectAsBytes: 'GetObject',
  getObjectAsString: 'GetObject',
  getObjectMetadata: 'HeadObject',
  doesObjectExist: 'HeadObject',
  doesBucketExist: 'HeadBucket',
  doesBucketExistV2: 'HeadBucket',
  listNextBatchOfObjects: 'ListObjects',
  generatePresignedUrl: 'GetObject',
};

type OperationCall = { readonly operation: string; readonly called: Called };

const callOperation = (follower: Follower, client: Client, { operation, called }: OperationCall): Thing => {
  const given = byPlace(client.service, operation, called);
  for (const parameters of given === null ? inputsOf(follower, called.arguments, called) : [given])
    meetCall(follower, client, { operation, parameters, place: called.place });
  for (const each of called.arguments.slice(1)) follower.escape(each, `\`${operation}\``, called.place);
  return unknown(`it is what \`${operation}\` answers`);
};

/** Version 1 takes the parameters themselves: `s3.getObject(bucket, key)`. */
const byPlace = (service: string, operation: string, { arguments: given }: Called): Thing | null => {
  const names = places[`${service}:${operation}`] ?? places[service];
  const [first] = given;
  const isText = first !== undefined && optionsOf(first).every(({ kind }) => texts.has(kind));
  if (names === undefined || !isText || optionsOf(first).length === 0) return null;
  return record(names.flatMap((name, index) => (given[index] === undefined ? [] : [[name, given[index]] as const])));
};

const texts = new Set(['text', 'environment', 'join', 'unknown']);

export const places: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  s3: ['Bucket', 'Key'],
  sqs: ['QueueUrl'],
  'sqs:GetQueueUrl': ['QueueName'],
  sns: ['TopicArn'],
  dynamodb: ['TableName'],
  lambda: ['FunctionName'],
  secretsmanager: ['SecretId'],
  kinesis: ['StreamName'],
};

const waiter = (follower: Follower, client: Client): Thing =>
  native('waiter', {
    member: (name) =>
      native(name, {
        call: (called) => {
          const operation = waiterOperation(client.service, name.replace(/^waitUntil/, ''));
          if (operation === undefined)
            follower.open(`the waiter \`${name}\` of ${client.service} is not known`, called.place);
          else
            for (const parameters of inputsOf(follower, called.arguments, called))
              meetCall(follower, client, { operation, parameters, place: called.place });
          return unknown('it is waited for');
        },
      }),
  });
