import type { SourceCase } from './tell.ts';

/** Helper classes and modules round the SDKs’ clients, as people write them. */
export const wrappedPython: readonly SourceCase[] = [
  {
    it: 'follows an instance that its class makes once, and a method asked for by a text',
    code: `
import boto3, logging
class AwsClients:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance._cache = {}
        return cls._instance
    def get(self, name):
        if name not in self._cache:
            self._cache[name] = boto3.client(name)
        return self._cache[name]
def handler(e, c):
    AwsClients().get("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody="m")
    getattr(AwsClients().get("sns"), "publish")(TopicArn="arn:aws:sns:us-east-1:111122223333:t", Message="m")
`,
    calls: ['sqs:SendMessage', 'sns:Publish'],
  },
  {
    it: 'goes into what a decorator with an argument puts in front of a function',
    code: `
import boto3, functools
def with_client(name):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            return fn(boto3.client(name), *a, **k)
        return inner
    return deco
@with_client("s3")
def save(s3, key):
    s3.put_object(Bucket="b", Key=key, Body=b"")
def handler(e, c):
    save("k")
`,
    calls: ['s3:PutObject'],
  },
  {
    it: 'asks the client behind a proxy for what the proxy has not',
    code: `
import boto3
class Proxy:
    def __init__(self, name): self._c = boto3.client(name)
    def __getattr__(self, n): return getattr(self._c, n)
def handler(e, c):
    Proxy("events").put_events(Entries=[{"Source":"a","DetailType":"b","Detail":"{}"}])
`,
    calls: ['events:PutEvents'],
  },
  {
    it: 'follows a client that is entered by hand',
    code: `
import boto3, asyncio, aioboto3
session = aioboto3.Session()
class Bed:
    async def __aenter__(self):
        self._cm = session.client("bedrock-runtime")
        self.c = await self._cm.__aenter__()
        return self
    async def __aexit__(self, *a): await self._cm.__aexit__(*a)
    async def ask(self): return await self.c.converse_stream(modelId="amazon.nova-lite-v1:0", messages=[])
async def main():
    async with Bed() as b: return await b.ask()
def handler(e, c): return asyncio.run(main())
`,
    calls: ['bedrock-runtime:ConverseStream'],
  },
  {
    it: 'takes a tool of a library that is handed to an agent for used',
    code: `
from strands import Agent
from strands_tools import retrieve, use_aws
def handler(e, c):
    return Agent(model="us.amazon.nova-pro-v1:0", tools=[retrieve])(e["q"])
`,
    calls: ['bedrock-runtime:ConverseStream', 'bedrock-agent-runtime:Retrieve'],
  },
  {
    it: 'follows a function that gives a method of a client its name',
    code: `
import boto3
def call(service, op, **kw):
    return getattr(boto3.client(service), op)(**kw)
def handler(e, c):
    call("s3", "put_object", Bucket="b", Key="k", Body=b"")
    call(**{"service": "sns", "op": "publish", "TopicArn": "arn:aws:sns:us-east-1:111122223333:t", "Message": "m"})
    return [call("sqs", o, QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q") for o in ("receive_message", "purge_queue")]
`,
    calls: ['s3:PutObject', 'sns:Publish', 'sqs:ReceiveMessage', 'sqs:PurgeQueue'],
  },
  {
    it: 'says that it does not know what a tool for all of AWS calls',
    code: `
from strands import Agent
from strands_tools import use_aws
def handler(e, c):
    return Agent(tools=[use_aws])(e["q"])
`,
    calls: ['bedrock-runtime:ConverseStream'],
    open: ['`strands_tools.use_aws` calls AWS as its agent asks it to'],
  },
];

export const wrappedJavascript: readonly SourceCase[] = [
  {
    it: 'reads what a class gives of itself by a getter',
    code: `
import { SNSClient, PublishCommand } from "@aws-sdk/client-sns";
class Singleton {
  static #i?: Singleton;
  #client = new SNSClient({});
  static get instance() { return (this.#i ??= new Singleton()); }
  publish(m: string) { return this.#client.send(new PublishCommand({ TopicArn: "arn:aws:sns:us-east-1:111122223333:t", Message: m })); }
}
export const handler = async () => Singleton.instance.publish("x");
`,
    calls: ['sns:Publish'],
  },
  {
    it: 'asks the trap of a proxy',
    code: `
import { BedrockAgentRuntimeClient, RetrieveCommand } from "@aws-sdk/client-bedrock-agent-runtime";
function factory() {
  const client = new BedrockAgentRuntimeClient({});
  return new Proxy({} as any, { get: (_t, op: string) => (input: any) => client.send(new RetrieveCommand(input)) });
}
const kb = factory();
export const handler = async (e: any) => kb.retrieve({ knowledgeBaseId: "KB12345678", retrievalQuery: { text: e.q } });
`,
    calls: ['bedrock-agent-runtime:Retrieve'],
  },
  {
    it: 'follows generic factories, injected clients and a handler that is wrapped',
    code: `
import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
const make = <T>(C: new (x: any) => T): T => new C({ region: process.env.AWS_REGION });
const deps = { sqs: make(SQSClient), bedrock: make(BedrockRuntimeClient) };
type Deps = typeof deps;
const createService = ({ sqs, bedrock }: Deps) => ({
  async run() {
    await bedrock.send(new ConverseCommand({ modelId: "amazon.nova-lite-v1:0", messages: [] }));
    await sqs.send(new SendMessageCommand({ QueueUrl: "https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody: "m" }));
  },
});
const withLog = (f: (e: any) => Promise<any>) => async (e: any) => { console.log(e); return f(e); };
export const handler = withLog(async () => createService(deps).run());
`,
    calls: ['bedrock-runtime:Converse', 'sqs:SendMessage'],
  },
];
