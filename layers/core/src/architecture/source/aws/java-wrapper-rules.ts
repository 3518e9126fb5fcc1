import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { clientsOf } from './client-of.ts';
import { fields } from './java-fields.ts';
import type { Rule, RuleEntry } from './rule.ts';
import { makeWrapper, type Wrapper } from './wrapper.ts';

/** What a method of a template calls, and which of its arguments, by place, is which parameter. */
type Row = readonly [operations: readonly string[], parameters?: readonly (string | null)[]];
type Template = { readonly at: RegExp; readonly service: string; readonly methods: Readonly<Record<string, Row>> };

const object = ['Bucket', 'Key'] as const;

/** Templates of Spring Cloud AWS. https://docs.awspring.io/spring-cloud-aws/docs/current/reference/html/index.html */
const templates: readonly Template[] = [
  {
    at: /^io\.awspring\.cloud\.s3\.S3(Template|Operations)\b/,
    service: 's3',
    methods: {
      upload: [['PutObject'], object],
      store: [['PutObject'], object],
      createResource: [[], object],
      download: [['GetObject', 'HeadObject'], object],
      read: [['GetObject', 'HeadObject'], object],
      createSignedGetURL: [['GetObject'], object],
      createSignedPutURL: [['PutObject'], object],
      deleteObject: [['DeleteObject'], object],
      objectExists: [['HeadObject'], object],
      listObjects: [['ListObjectsV2'], ['Bucket']],
      bucketExists: [['HeadBucket'], ['Bucket']],
      createBucket: [['CreateBucket'], ['Bucket']],
      deleteBucket: [['DeleteBucket'], ['Bucket']],
    },
  },
  {
    at: /^io\.awspring\.cloud\.sqs\.operations\.Sqs(Template|Operations|AsyncOperations)\b/,
    service: 'sqs',
    methods: {
      send: [['GetQueueUrl', 'GetQueueAttributes', 'SendMessage'], ['QueueUrl']],
      sendAsync: [['GetQueueUrl', 'GetQueueAttributes', 'SendMessage'], ['QueueUrl']],
      sendMany: [['GetQueueUrl', 'GetQueueAttributes', 'SendMessageBatch'], ['QueueUrl']],
      sendManyAsync: [['GetQueueUrl', 'GetQueueAttributes', 'SendMessageBatch'], ['QueueUrl']],
      receive: [['GetQueueUrl', 'GetQueueAttributes', 'ReceiveMessage', 'DeleteMessage'], ['QueueUrl']],
      receiveAsync: [['GetQueueUrl', 'GetQueueAttributes', 'ReceiveMessage', 'DeleteMessage'], ['QueueUrl']],
      receiveMany: [['GetQueueUrl', 'GetQueueAttributes', 'ReceiveMessage', 'DeleteMessage'], ['QueueUrl']],
    },
  },
  {
    at: /^io\.awspring\.cloud\.sns\.core\.Sns(Template|Operations)\b/,
    service: 'sns',
    methods: {
      sendNotification: [['Publish'], ['TopicArn']],
      convertAndSend: [['Publish'], ['TopicArn']],
      send: [['Publish'], ['TopicArn']],
    },
  },
  {
    at: /^io\.awspring\.cloud\.dynamodb\.DynamoDb(Template|Operations)\b/,
    service: 'dynamodb',
    methods: {
      save: [['PutItem']],
      update: [['UpdateItem']],
      delete: [['DeleteItem']],
      load: [['GetItem']],
      query: [['Query']],
      scan: [['Scan']],
      scanAll: [['Scan']],
    },
  },
];

const template =
  ({ service, methods }: Template): Rule =>
  (follower, called, path) => {
    const given = called.arguments.flatMap((each) => clientsOf(each));
    const region = path.endsWith('*injected*') ? unknown('it is given') : ownRegion;
    const clients: readonly Client[] = given.length > 0 ? given : [{ service, region, as: null }];
    const build = (all: readonly Client[]): Thing =>
      native('template', { member: (name) => method(follower, all, { name, row: methods[name] }) });
    if (!path.endsWith('.builder')) return build(clients);
    return fields({
      follower,
      build: (values) => {
        const own = [...values.values()].flatMap((each) => clientsOf(each));
        return build(own.length > 0 ? own : clients);
      },
    }).thing;
  };

type Named = { readonly name: string; readonly row: Row | undefined };

const method = (follower: Follower, clients: readonly Client[], { name, row }: Named): Thing =>
  native(name, {
    call: (called) => {
      if (row === undefined) {
        follower.open(`\`${name}\` of a template is not known`, called.place);
        return unknown('it is not known');
      }
      const [operations, names = []] = row;
      const parameters = parametersOf(names, called);
      for (const client of clients)
        for (const operation of operations)
          meetCall(follower, client, {
            operation,
            parameters: operation === 'GetQueueUrl' ? renamed(parameters) : parameters,
            place: called.place,
          });
      for (const each of called.arguments) follower.escape(each, `\`${name}\``, called.place);
      return unknown('it is an answer');
    },
  });

const parametersOf = (
  names: readonly (string | null)[],
  { arguments: given }: Called,
): Extract<Thing, { kind: 'record' }> =>
  record(
    names.flatMap((name, index) => {
      const value = given[index];
      return name === null || value === undefined || value.kind === 'function' ? [] : [[name, value] as const];
    }),
  ) as Extract<Thing, { kind: 'record' }>;

const renamed = (parameters: Extract<Thing, { kind: 'record' }>): Thing =>
  record([...parameters.fields].map(([name, value]) => [name === 'QueueUrl' ? 'QueueName' : name, value]));

const bedrock = (at: RegExp, calls: readonly string[], streams: readonly string[] = calls): Wrapper => ({
  at,
  service: 'bedrock-runtime',
  calls,
  streams,
  parameters: { modelId: ['modelId', 'model', 'modelName'] },
  first: 'modelId',
});

/** Models of LangChain4j and Spring AI. https://docs.langchain4j.dev/integrations/language-models/amazon-bedrock, https://docs.spring.io/spring-ai/reference/api/chat/bedrock-converse.html */
const models: readonly Wrapper[] = [
  bedrock(/^dev\.langchain4j\.model\.bedrock\.BedrockChatModel\b/, ['Converse']),
  bedrock(/^dev\.langchain4j\.model\.bedrock\.BedrockStreamingChatModel\b/, ['ConverseStream']),
  bedrock(/^dev\.langchain4j\.model\.bedrock\.Bedrock\w*(Streaming)\w*Model\b/, ['InvokeModelWithResponseStream']),
  bedrock(/^dev\.langchain4j\.model\.bedrock\.Bedrock\w*(Chat|Language|Embedding)Model\b/, ['InvokeModel']),
  bedrock(/^org\.springframework\.ai\.bedrock\.converse\.BedrockProxyChatModel\b/, ['Converse'], ['ConverseStream']),
  bedrock(/^org\.springframework\.ai\.bedrock\.(titan|cohere)\.(\w+\.)*Bedrock\w+EmbeddingModel\b/, ['InvokeModel']),
  bedrock(
    /^org\.springframework\.ai\.bedrock\.(\w+\.)+\w+BedrockApi\b/,
    ['InvokeModel'],
    ['InvokeModelWithResponseStream'],
  ),
];

/** `Model.builder().modelId(…).build()`: the builder's fields are the wrapper's arguments by name. */
const model =
  (wrapper: Wrapper): Rule =>
  (follower, called, path) => {
    const make = (values: ReadonlyMap<string, Thing>): Thing =>
      makeWrapper(follower, wrapper, {
        ...called,
        arguments: path.endsWith('.builder') ? [] : called.arguments,
        named: flat(values),
      });
    if (path.endsWith('.builder')) return fields({ follower, build: (values) => make(values) }).thing;
    if (path.endsWith('*injected*')) return make(new Map());
    return called.isNew || path.endsWith('.create') ? make(new Map()) : unknown('it is of the model');
  };

/** Options inside options name the model too: `defaultOptions(options.model("…"))`. */
const flat = (values: ReadonlyMap<string, Thing>): ReadonlyMap<string, Thing> =>
  new Map([
    ...[...values.values()].flatMap((value) =>
      value.kind === 'record' ? [...value.fields].filter(([name]) => /^model(Id|Name)?$/.test(name)) : [],
    ),
    ...values,
  ]);

/** A chat client or a model that Spring AI configures by its properties: which service it calls stands in a file that is not read. */
const configured: Rule = (follower, called) => {
  follower.open('Spring AI chooses the model by its configuration', called.place);
  return unknown('it is configured');
};

export const javaWrapperRules: readonly RuleEntry[] = [
  ...templates.map((each) => ({ at: each.at, rule: template(each) })),
  ...models.map((each) => ({ at: each.at, rule: model(each) })),
  {
    at: /^(org\.springframework\.ai|dev\.langchain4j)\.(\w+\.)*(\w+Options|\w+RequestParameters)\.(builder|create)$/,
    rule: (follower) => fields({ follower }).thing,
  },
  {
    at: /^org\.springframework\.ai\.(\w+\.)*(ChatModel|ChatClient(\.Builder)?|EmbeddingModel|VectorStore)\.\*injected\*$/,
    rule: configured,
  },
];
