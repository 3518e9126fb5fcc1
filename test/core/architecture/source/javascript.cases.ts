import type { SourceCase } from './tell.ts';

export const javascriptCases: readonly SourceCase[] = [
  {
    it: 'reads the escapes of a name, and drops the sign before any other letter',
    code: String.raw`
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async () => s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'a\u00e9\x41\u{1F600}\d\ud83d\ude00' }));
`,
    show: ['Bucket', 'Key'],
    calls: ['s3:GetObject Bucket=b Key=aéA😀d😀'],
  },
  ...[
    'Promise.all(Array.from({ length: 3 }, () => work()))',
    'event.text.replace(/x/g, () => work())',
    '[].map(() => work())',
    'JSON.parse(event.body, () => work())',
    'setTimeout(() => work(), 10)',
  ].map((use) => ({
    it: `takes a function that the language is given for called: ${use}`,
    code: `
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
const client = new S3Client({});
const work = async () => client.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));
export const handler = async (event) => {
  await ${use};
};
`,
    calls: ['s3:GetObject'],
  })),
  {
    it: 'ends a block where it returns, and not the cases of a switch or what is declared behind it',
    code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export const handler = async (event) => {
  switch (event.kind) {
    case 'a':
      return send('a');
    case 'b':
      return send('b');
  }
  try {
    return send('c');
    send('never');
  } finally {
    send('d');
  }
  function send(url) {
    return client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'm' }));
  }
};
`,
    show: ['QueueUrl'],
    calls: ['a', 'b', 'c', 'd'].map((url) => `sqs:SendMessage QueueUrl=${url}`),
  },
  {
    it: 'follows a client, a command and a default',
    code: `
import { DynamoDBClient, GetItemCommand as Get } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: process.env.REGION ?? 'eu-central-1' });
export const handler = async (event: { id: string }): Promise<unknown> =>
  client.send(new Get({ TableName: \`\${process.env.STAGE || 'dev'}-\${process.env.TABLE!}\`, Key: { id: { S: event.id } } }));
`,
    show: ['TableName'],
    calls: ['dynamodb:GetItem TableName=dev-+$TABLE in eu-central-1'],
  },
  {
    it: 'reads CommonJS with a namespace, and exports assigned to it',
    code: {
      'index.js': `
const s3 = require('@aws-sdk/client-s3');
const { name } = require('./config');
const client = new s3.S3Client({});
exports.handler = async function (event) {
  const input = { Bucket: name, Key: event.key };
  const command = new s3.GetObjectCommand(input);
  return await client.send(command);
};
`,
      'config.js': `module.exports = { name: process.env.BUCKET };`,
    },
    show: ['Bucket'],
    calls: ['s3:GetObject Bucket=$BUCKET'],
  },
  {
    it: 'reads aggregated clients and the document client in both forms',
    code: `
import { S3 } from '@aws-sdk/client-s3';
import { DynamoDB, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument, DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
const s3 = new S3();
const doc = DynamoDBDocument.from(new DynamoDB({}));
const docs = DynamoDBDocumentClient.from(new DynamoDBClient());
export async function handler() {
  await s3.putObject({ Bucket: 'b', Key: 'k' });
  await doc.get({ TableName: 't' });
  await docs.send(new PutCommand({ TableName: 'u', Item: {} }));
  for await (const page of paginateQuery({ client: docs }, { TableName: 'v' })) console.log(page);
}
`,
    show: ['Bucket', 'TableName'],
    calls: [
      's3:PutObject Bucket=b',
      'dynamodb:GetItem TableName=t',
      'dynamodb:PutItem TableName=u',
      'dynamodb:Query TableName=v',
    ],
  },
  {
    it: 'follows classes, private fields, constructor fields and modules of TypeScript',
    code: {
      'index.ts': `
import { Repo } from './repo.js';
import { table } from './settings';
const repo = new Repo(table);
export const handler = async () => repo.save({ id: 1 });
`,
      'settings.ts': `export const { TABLE: table } = process.env;`,
      'repo.ts': `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
abstract class Base { protected client = DynamoDBDocumentClient.from(new DynamoDBClient({})); }
export class Repo extends Base {
  #calls = 0;
  constructor(private readonly name: string) { super(); }
  async save(item: { id: number }): Promise<void> {
    this.#calls += 1;
    const input: UpdateCommandInput = { TableName: this.name, Key: item };
    await this.client.send(new UpdateCommand(input));
  }
}
`,
    },
    show: ['TableName'],
    calls: ['dynamodb:UpdateItem TableName=$TABLE'],
  },
  {
    it: 'reads uploads, signed URLs and waiters',
    code: `
import { S3Client, GetObjectCommand, waitUntilObjectExists } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
const client = new S3Client({});
export const handler = async (event) => {
  await new Upload({ client, params: { Bucket: 'up', Key: 'k', Body: event.body } }).done();
  await waitUntilObjectExists({ client, maxWaitTime: 10 }, { Bucket: 'wait', Key: 'k' });
  await createPresignedPost(client, { Bucket: 'post', Key: 'k' });
  return getSignedUrl(client, new GetObjectCommand({ Bucket: 'signed', Key: 'k' }), { expiresIn: 60 });
};
`,
    show: ['Bucket'],
    calls: [
      's3:PutObject Bucket=up',
      's3:HeadObject Bucket=wait',
      's3:PutObject Bucket=post',
      's3:GetObject Bucket=signed',
    ],
  },
  {
    it: 'follows maps over lists, promises and callbacks',
    code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
const queues = ['a', 'b'];
const send = (QueueUrl, MessageBody) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
export const handler = async (event) => {
  await Promise.all(queues.map((queue) => send(queue, 'x')));
  await Promise.all(event.Records.map(async (record) => { await send('c', record.body); }));
  return new Promise((resolve) => { send('d', 'x').then(() => resolve('ok')); });
};
`,
    show: ['QueueUrl'],
    calls: [
      'sqs:SendMessage QueueUrl=a',
      'sqs:SendMessage QueueUrl=b',
      'sqs:SendMessage QueueUrl=c',
      'sqs:SendMessage QueueUrl=d',
    ],
  },
  {
    it: 'follows middy, Powertools and a handler bound to an object',
    code: `
import middy from '@middy/core';
import httpErrors from '@middy/http-error-handler';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { getParameter } from '@aws-lambda-powertools/parameters/ssm';
import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const tracer = new Tracer();
const sns = tracer.captureAWSv3Client(new SNSClient({}));
class Lambda {
  async handler(event) {
    await getSecret('key');
    await sns.send(new PublishCommand({ TopicArn: await getParameter('/topic') }));
  }
}
const lambda = new Lambda();
export const handler = middy(lambda.handler.bind(lambda)).use(httpErrors());
`,
    show: ['SecretId', 'Name', 'TopicArn'],
    calls: ['secretsmanager:GetSecretValue SecretId=key', 'ssm:GetParameter Name=/topic', 'sns:Publish TopicArn=?'],
  },
  {
    it: "reads Vercel's AI SDK, streaming told from not streaming",
    code: `
import { bedrock, createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { generateText, streamText, embed, tool } from 'ai';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
const west = createAmazonBedrock({ region: 'us-west-2' });
const ddb = new DynamoDBClient({});
export const handler = async (event) => {
  await generateText({ model: bedrock(process.env.MODEL), prompt: 'x', tools: { list: tool({ execute: async () => ddb.send(new ScanCommand({ TableName: 't' })) }) } });
  await embed({ model: bedrock.embedding('amazon.titan-embed-text-v2:0'), value: 'x' });
  return streamText({ model: west('anthropic.claude-3-haiku-20240307-v1:0'), prompt: 'x' }).textStream;
};
`,
    show: ['modelId', 'TableName'],
    calls: [
      'bedrock-runtime:Converse modelId=us.amazon.nova-lite-v1:0',
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-runtime:ConverseStream modelId=anthropic.claude-3-haiku-20240307-v1:0 in us-west-2',
      'dynamodb:Scan TableName=t',
    ],
  },
  {
    it: 'reads LangChain in its JavaScript form',
    code: `
import { ChatBedrockConverse } from '@langchain/aws';
import { AmazonKnowledgeBaseRetriever } from '@langchain/aws';
import { PromptTemplate } from '@langchain/core/prompts';
const llm = new ChatBedrockConverse({ model: 'amazon.nova-micro-v1:0', region: 'us-east-1' });
const retriever = new AmazonKnowledgeBaseRetriever({ knowledgeBaseId: 'KB', topK: 3 });
export const handler = async (event) => {
  const docs = await retriever.invoke(event.q);
  return PromptTemplate.fromTemplate('{q}').pipe(llm).invoke({ q: event.q, docs });
};
`,
    show: ['modelId', 'knowledgeBaseId'],
    calls: [
      'bedrock-agent-runtime:Retrieve knowledgeBaseId=KB',
      'bedrock-runtime:Converse modelId=amazon.nova-micro-v1:0 in us-east-1',
    ],
  },
  {
    it: 'reads version 2 of the SDK',
    code: {
      'index.js': `
const AWSXRay = require('aws-xray-sdk-core');
const AWS = AWSXRay.captureAWS(require('aws-sdk'));
AWS.config.update({ region: 'us-east-1' });
const doc = new AWS.DynamoDB.DocumentClient();
const lambda = new AWS.Lambda();
exports.handler = async () => {
  await doc.put({ TableName: process.env.TABLE, Item: {} }).promise();
  await lambda.invoke({ FunctionName: 'f' }).promise();
};
`,
    },
    show: ['TableName', 'FunctionName'],
    calls: ['dynamodb:PutItem TableName=$TABLE', 'lambda:Invoke FunctionName=f'],
  },
  {
    it: 'says whose credentials a client has that assumes a role',
    code: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
const s3 = new S3Client({ credentials: fromTemporaryCredentials({ params: { RoleArn: 'arn:aws:iam::444455556666:role/r' } }) });
export const handler = async () => s3.send(new ListBucketsCommand({}));
`,
    calls: ['sts:AssumeRole', 's3:ListBuckets as arn:aws:iam::444455556666:role/r'],
  },
  {
    it: 'loads a module when it is needed, and re-exports',
    code: {
      'index.mjs': `export { handler } from './handlers/index.mjs';`,
      'handlers/index.mjs': `export * from './chat.mjs';`,
      'handlers/chat.mjs': `
let runtime;
export const handler = async () => {
  const { BedrockRuntimeClient, InvokeModelWithResponseStreamCommand: Stream } = await import('@aws-sdk/client-bedrock-runtime');
  runtime ??= new BedrockRuntimeClient({});
  const params = { modelId: process.env.MODEL };
  const withBody = Object.assign({}, params, { body: '{}' });
  return runtime.send(new Stream({ ...withBody, contentType: 'application/json' }));
};
`,
    },
    show: ['modelId'],
    calls: ['bedrock-runtime:InvokeModelWithResponseStream modelId=us.amazon.nova-lite-v1:0'],
  },
  {
    it: 'follows a send that is wrapped, and a command that is chosen',
    code: `
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
const client = new BedrockRuntimeClient({});
const call = async (command) => { try { return await client.send(command); } catch (error) { throw error; } };
export const handler = async (event) => {
  const Command = event.stream ? ConverseStreamCommand : ConverseCommand;
  return call(new Command({ modelId: 'm' }));
};
`,
    show: ['modelId'],
    calls: ['bedrock-runtime:ConverseStream modelId=m', 'bedrock-runtime:Converse modelId=m'],
  },
  {
    it: 'is open where a command is not known, a client leaves, or a package may call AWS',
    code: `
import { S3Client } from '@aws-sdk/client-s3';
import * as all from '@aws-sdk/client-s3';
import { archive } from '@acme/archive';
const client = new S3Client({});
export const handler = async (event) => {
  await client.send(event.command);
  await client.send(new all[event.name]({ Bucket: 'b' }));
  await archive(client);
};
`,
    calls: [],
    open: ['a command that is not known', 'a command that is not known', '`@acme/archive` is not among the files'],
  },
  {
    it: 'starts at the default export and at a compiled name',
    code: {
      'src/main.ts': `
import { PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
const handler = async () => new PollyClient({}).send(new SynthesizeSpeechCommand({ Text: 'x' }));
export default { handler };
export { handler };
`,
    },
    given: { handler: 'dist/main.handler' },
    calls: ['polly:SynthesizeSpeech'],
  },
];
