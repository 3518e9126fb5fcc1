import type { SourceCase } from './tell.ts';

export const pythonCases: readonly SourceCase[] = [
  {
    it: 'reads the escapes of a name, and keeps one that Python keeps',
    code: String.raw`
import boto3
s3 = boto3.client("s3")
def handler(event, context):
    s3.get_object(Bucket="b", Key="a\u00e9\x41\101\U0001F600")
    s3.put_object(Bucket="b", Key="a\db\\c\N{BULLET}")
`,
    show: ['Bucket', 'Key'],
    calls: ['s3:GetObject Bucket=b Key=aéAA😀', 's3:PutObject Bucket=b Key=a\\db\\c\\N{BULLET}'],
  },
  {
    it: 'takes no name for another of a cache that a loop filled',
    code: `
import boto3
cache = {}
for name, value in [("TABLE", "t"), ("QUEUE", "q")]:
    cache[name] = value
def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=cache["QUEUE"], MessageBody="m")
`,
    show: ['QueueUrl'],
    calls: ['sqs:SendMessage QueueUrl=?'],
  },
  {
    it: 'ends a block where it returns or raises, and not what stands behind its try',
    code: `
import boto3
sqs = boto3.client("sqs")
def handler(event, context):
    try:
        if event: raise ValueError("no")
        return sqs.send_message(QueueUrl="a", MessageBody="m")
        sqs.send_message(QueueUrl="never", MessageBody="m")
    except ValueError:
        sqs.send_message(QueueUrl="b", MessageBody="m")
    sqs.send_message(QueueUrl="c", MessageBody="m")
    raise ValueError("end")
    sqs.send_message(QueueUrl="never", MessageBody="m")
`,
    show: ['QueueUrl'],
    calls: ['sqs:SendMessage QueueUrl=a', 'sqs:SendMessage QueueUrl=b', 'sqs:SendMessage QueueUrl=c'],
  },
  {
    it: 'follows an alias, a default and an f-string',
    code: `
import os
import boto3 as aws
NAME = os.environ.get("PREFIX", "dev")
ddb = aws.client("dynamodb", region_name=os.getenv("REGION", "eu-west-1"))
def handler(event, context):
    return ddb.get_item(TableName=f"{NAME}-{os.environ['TABLE']}", Key={})
`,
    show: ['TableName'],
    calls: ['dynamodb:GetItem TableName=dev-+$TABLE in eu-west-1'],
  },
  {
    it: 'follows a client made when it is first needed',
    code: `
import boto3
_client = None
def client():
    global _client
    if _client is None:
        _client = boto3.client("sqs")
    return _client
def handler(event, context):
    client().send_message(QueueUrl="u", MessageBody="m")
`,
    show: ['QueueUrl'],
    calls: ['sqs:SendMessage QueueUrl=u'],
  },
  {
    it: 'follows inheritance, properties and keyword arguments through a helper package',
    code: {
      'app.py': `
from lib.store import Store
from lib import settings
store = Store(settings.table_name(), kind="notes")
def handler(event, context):
    return store.save(**{"Item": {"id": "1"}})
`,
      'lib/__init__.py': '',
      'lib/settings.py': `
import os
def table_name() -> str:
    return os.environ["TABLE"]
`,
      'lib/store.py': `
from .base import Base
class Store(Base):
    def __init__(self, name, *, kind):
        super().__init__(name)
        self.kind = kind
    def save(self, **kwargs):
        return self.table.put_item(**kwargs)
`,
      'lib/base.py': `
from functools import cached_property
import boto3
class Base:
    def __init__(self, name):
        self.name = name
    @cached_property
    def table(self):
        return boto3.resource("dynamodb").Table(self.name)
`,
    },
    show: ['TableName'],
    calls: ['dynamodb:PutItem TableName=$TABLE'],
  },
  {
    it: 'reads paginators, waiters, transfers and signed URLs',
    code: `
import boto3
s3 = boto3.client("s3")
def handler(event, context):
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket="b", Prefix="p/"):
        pass
    s3.get_waiter("object_exists").wait(Bucket="b", Key="k")
    s3.upload_file("/tmp/a", "b", "up/a")
    s3.download_fileobj("b", "down", open("/tmp/x", "wb"))
    s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": event["key"]}, ExpiresIn=60)
    s3.generate_presigned_post("b", "form")
`,
    show: ['Bucket', 'Key', 'Prefix'],
    calls: [
      's3:ListObjectsV2 Bucket=b Prefix=p/',
      's3:HeadObject Bucket=b Key=k',
      's3:PutObject Bucket=b Key=up/a',
      's3:GetObject Bucket=b Key=down',
      's3:GetObject Bucket=b Key=?',
      's3:PutObject Bucket=b Key=form',
    ],
  },
  {
    it: 'reads the batch writer and the collections of resources',
    code: `
import boto3, os
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
bucket = boto3.Session(region_name="us-west-2").resource("s3").Bucket("b")
def handler(event, context):
    with table.batch_writer() as batch:
        for row in event["rows"]:
            batch.put_item(Item=row)
    for item in bucket.objects.filter(Prefix="x"):
        item.delete()
`,
    show: ['TableName', 'Bucket'],
    calls: [
      'dynamodb:BatchWriteItem TableName=$TABLE',
      's3:ListObjectsV2 Bucket=b in us-west-2',
      's3:DeleteObject Bucket=b in us-west-2',
    ],
  },
  {
    it: 'says whose credentials a client has that was made with an assumed role',
    code: `
import boto3
sts = boto3.client("sts")
def handler(event, context):
    creds = sts.assume_role(RoleArn="arn:aws:iam::444455556666:role/other", RoleSessionName="x")["Credentials"]
    s3 = boto3.client("s3", aws_access_key_id=creds["AccessKeyId"], aws_secret_access_key=creds["SecretAccessKey"], aws_session_token=creds["SessionToken"])
    s3.get_object(Bucket="b", Key="k")
`,
    show: [],
    calls: ['sts:AssumeRole', 's3:GetObject as arn:aws:iam::444455556666:role/other'],
  },
  {
    it: 'follows functions that threads, partials and executors call',
    code: `
import asyncio, boto3
from functools import partial
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
sns = boto3.client("sns")
def tell(topic, text):
    sns.publish(TopicArn=topic, Message=text)
async def main():
    await asyncio.to_thread(sns.list_topics)
    await asyncio.get_event_loop().run_in_executor(None, partial(tell, "t1", "a"))
def handler(event, context):
    asyncio.run(main())
    with ThreadPoolExecutor() as pool:
        pool.submit(tell, "t2", "b")
    Thread(target=tell, args=("t3", "c")).start()
`,
    show: ['TopicArn'],
    calls: ['sns:ListTopics', 'sns:Publish TopicArn=t1', 'sns:Publish TopicArn=t2', 'sns:Publish TopicArn=t3'],
  },
  {
    it: 'takes routes of a web framework as called',
    code: `
import boto3
from fastapi import FastAPI, Depends
from mangum import Mangum
app = FastAPI()
def table():
    return boto3.resource("dynamodb").Table("chats")
@app.get("/chats")
def chats(t=Depends(table)):
    return t.scan()
handler = Mangum(app)
`,
    show: ['TableName'],
    calls: ['dynamodb:Scan TableName=chats'],
  },
  {
    it: 'takes any entry of a table of functions under a key that is not known',
    code: `
import boto3
lam = boto3.client("lambda")
def start(e): lam.invoke(FunctionName="start")
def stop(e): lam.invoke(FunctionName="stop")
ACTIONS = {"start": start, "stop": stop}
def handler(event, context):
    return ACTIONS[event["action"]](event)
`,
    show: ['FunctionName'],
    calls: ['lambda:Invoke FunctionName=start', 'lambda:Invoke FunctionName=stop'],
  },
  {
    it: 'follows no library that was installed beside the code, and the packages of its own that bear such a name',
    code: {
      'app.py': `
import boto3, requests, validators
def handler(event, context):
    requests.get("https://example.com")
    validators.check()
    boto3.client("s3").get_object(Bucket="b", Key="k")
`,
      'boto3/__init__.py': 'def client(name):\n    return open_by_name(name)\n',
      'botocore/__init__.py': '',
      'requests/__init__.py': 'import boto3\ndef get(url):\n    boto3.client("sqs").send_message(QueueUrl="q")\n',
    },
    calls: ['s3:GetObject'],
  },
  {
    it: 'follows a package of its own that is called as a library is',
    code: {
      'app.py': 'from validators import check\ndef handler(event, context):\n    check()\n',
      'validators/__init__.py': 'import boto3\ndef check():\n    boto3.client("s3").get_object(Bucket="b", Key="k")\n',
    },
    calls: ['s3:GetObject'],
  },
  {
    it: 'is closed where a function that only computes is called in more ways than are followed',
    code: `
import boto3
def number(text):
    return len(text)
def handler(event, context):
${Array.from({ length: 40 }, (_, index) => `    number("text ${index}")`).join('\n')}
    boto3.client("s3").get_object(Bucket="b", Key="k")
`,
    calls: ['s3:GetObject'],
  },
  {
    it: 'is open where one that calls AWS is',
    code: `
import boto3
s3 = boto3.client("s3")
def read(key):
    return s3.get_object(Bucket="b", Key="k", VersionId=key)
def again(key):
    return read(key)
def handler(event, context):
${Array.from({ length: 30 }, (_, index) => `    again("text ${index}")`).join('\n')}
`,
    show: ['Key'],
    calls: Array.from({ length: 24 }, () => 's3:GetObject Key=k'),
    open: Array.from({ length: 6 }, () => '`again` is called in more ways than are followed'),
  },
  {
    it: 'does not count what nothing reaches',
    code: `
import boto3
s3 = boto3.client("s3")
def unused():
    s3.delete_object(Bucket="b", Key="k")
def handler(event, context):
    s3.get_object(Bucket="b", Key="k")
if __name__ == "__main__":
    s3.delete_bucket(Bucket="b")
`,
    calls: ['s3:GetObject'],
    unreached: ['DeleteObject'],
  },
  {
    it: 'is open where an operation has a name that is not known',
    code: `
import boto3
c = boto3.client("s3")
def handler(event, context):
    getattr(c, event["op"])(Bucket="b")
`,
    calls: [],
    open: ['`getattr` with a name that is not known'],
  },
  {
    it: 'is open where a client goes into code that is not there',
    code: `
import boto3
from ourcompany_tools import archive
s3 = boto3.client("s3")
def handler(event, context):
    archive(s3, event)
`,
    calls: [],
    open: ['`ourcompany_tools` is not among the files'],
  },
  {
    it: 'is open where a module of its own is missing',
    code: `
from .db import save
def handler(event, context):
    save(event)
`,
    calls: [],
    open: ['`.db` is not among the files'],
  },
  {
    it: 'is open where a request is signed by hand or another program runs',
    code: `
import subprocess
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
def handler(event, context):
    SigV4Auth(event["creds"], "bedrock", "us-east-1").add_auth(AWSRequest(method="POST", url="https://x"))
    subprocess.run(["aws", "s3", "ls"])
`,
    calls: [],
    open: ['signed by hand', 'another program is run'],
  },
  {
    it: 'follows LangChain chains to the model, streaming told from not streaming',
    code: `
import os
from langchain_aws import ChatBedrockConverse, BedrockEmbeddings
from langchain_aws.retrievers import AmazonKnowledgeBasesRetriever
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.output_parsers import StrOutputParser
llm = ChatBedrockConverse(model=os.environ["MODEL"], region_name="us-east-1")
retriever = AmazonKnowledgeBasesRetriever(knowledge_base_id="KB123", retrieval_config={})
chain = ChatPromptTemplate.from_messages([("human", "{q}")]) | llm | StrOutputParser()
def handler(event, context):
    retriever.invoke(event["q"])
    BedrockEmbeddings(model_id="amazon.titan-embed-text-v2:0").embed_query(event["q"])
    for part in chain.stream({"q": event["q"]}):
        print(part)
`,
    show: ['modelId', 'knowledgeBaseId'],
    calls: [
      'bedrock-agent-runtime:Retrieve knowledgeBaseId=KB123',
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-runtime:ConverseStream modelId=us.amazon.nova-lite-v1:0 in us-east-1',
    ],
  },
  {
    it: 'reads Strands agents, their models and their tools',
    code: `
import boto3
from strands import Agent, tool
from strands.models import BedrockModel
ddb = boto3.client("dynamodb")
@tool
def lookup(id: str) -> str:
    """Looks it up."""
    return str(ddb.get_item(TableName="orders", Key={"id": {"S": id}}))
agent = Agent(model=BedrockModel(model_id="us.amazon.nova-pro-v1:0"), tools=[lookup])
def handler(event, context):
    return str(agent(event["q"]))
`,
    show: ['modelId', 'TableName'],
    calls: ['bedrock-runtime:ConverseStream modelId=us.amazon.nova-pro-v1:0', 'dynamodb:GetItem TableName=orders'],
  },
  {
    it: 'reads LlamaIndex, with a model that is a setting',
    code: `
from llama_index.core import Settings, VectorStoreIndex
from llama_index.llms.bedrock_converse import BedrockConverse
Settings.llm = BedrockConverse(model="anthropic.claude-3-haiku-20240307-v1:0")
def handler(event, context):
    return str(VectorStoreIndex([]).as_query_engine().query(event["q"]))
`,
    show: ['modelId'],
    calls: ['bedrock-runtime:Converse modelId=anthropic.claude-3-haiku-20240307-v1:0'],
  },
  {
    it: "reads Powertools' parameters and idempotency",
    code: `
import os
from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, idempotent
logger, tracer = Logger(), Tracer()
layer = DynamoDBPersistenceLayer(table_name=os.environ["TABLE"])
@logger.inject_lambda_context
@tracer.capture_lambda_handler
@idempotent(persistence_store=layer)
def handler(event, context):
    return parameters.get_secret("api-key"), parameters.get_parameter("/app/mode")
`,
    show: ['Name', 'SecretId', 'TableName'],
    calls: [
      'dynamodb:GetItem TableName=$TABLE',
      'dynamodb:PutItem TableName=$TABLE',
      'dynamodb:UpdateItem TableName=$TABLE',
      'dynamodb:DeleteItem TableName=$TABLE',
      'secretsmanager:GetSecretValue SecretId=api-key',
      'ssm:GetParameter Name=/app/mode',
    ],
  },
  {
    it: 'reads endpoints of Bedrock that speak as OpenAI does',
    code: `
from openai import OpenAI
from aws_bedrock_token_generator import provide_token
client = OpenAI(base_url="https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1", api_key=provide_token())
def handler(event, context):
    client.chat.completions.create(model="openai.gpt-oss-20b-1:0", messages=[], stream=True)
`,
    show: ['modelId'],
    calls: ['bedrock-runtime:InvokeModelWithResponseStream modelId=openai.gpt-oss-20b-1:0 in us-west-2'],
  },
  {
    it: 'reads models of LiteLLM by their prefix, and leaves those of others',
    code: `
import litellm
def handler(event, context):
    litellm.completion(model="bedrock/us.amazon.nova-lite-v1:0", messages=[])
    litellm.completion(model="openai/gpt-4o", messages=[])
`,
    show: ['modelId'],
    calls: ['bedrock-runtime:Converse modelId=us.amazon.nova-lite-v1:0'],
  },
  {
    it: 'reads settings of pydantic and fields of a dataclass',
    code: `
import boto3
from dataclasses import dataclass, field
from pydantic_settings import BaseSettings, SettingsConfigDict
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="")
    table: str
    index: str = "by-date"
@dataclass
class Repo:
    name: str
    client: object = field(default_factory=lambda: boto3.client("dynamodb"))
    def read(self):
        return self.client.query(TableName=self.name, IndexName=Settings().index)
def handler(event, context):
    return Repo(Settings().table).read()
`,
    show: ['TableName', 'IndexName'],
    calls: ['dynamodb:Query TableName=$TABLE IndexName=by-date'],
  },
  {
    it: 'reads the Lambda extension for secrets',
    code: `
import os, urllib.request
def handler(event, context):
    req = urllib.request.Request("http://localhost:2773/secretsmanager/get?secretId=" + os.environ["TABLE"])
    return urllib.request.urlopen(req).read()
`,
    show: ['SecretId'],
    calls: ['secretsmanager:GetSecretValue SecretId=$TABLE'],
  },
  {
    it: 'knows the action of OpenSearch Serverless behind its signer',
    code: `
import boto3
from opensearchpy import OpenSearch, RequestsHttpConnection, AWSV4SignerAuth
auth = AWSV4SignerAuth(boto3.Session().get_credentials(), "us-east-1", "aoss")
search = OpenSearch(hosts=[{"host": "h", "port": 443}], http_auth=auth, connection_class=RequestsHttpConnection)
def handler(event, context):
    search.index(index="i", body={})
`,
    calls: ['aoss:APIAccessAll in us-east-1'],
  },
  {
    it: 'keeps what the parts of a transaction need',
    code: `
import boto3
c = boto3.client("dynamodb")
def handler(event, context):
    c.transact_write_items(TransactItems=[{"Update": {"TableName": "a"}}, {"Delete": {"TableName": "b"}}])
`,
    calls: ['dynamodb:TransactWriteItems'],
  },
  {
    it: 'reads a container image by its Dockerfile',
    code: {
      Dockerfile: 'FROM public.ecr.aws/lambda/python:3.13\nCOPY . .\nCMD ["main.run"]\n',
      'main.py': 'import boto3\ndef run(e, c):\n    boto3.client("polly").synthesize_speech(Text="x")\n',
    },
    given: { handler: null, runtime: null },
    calls: ['polly:SynthesizeSpeech'],
  },
  {
    it: 'finds modules of a layer',
    code: {
      'src/app.py': 'from shared.log import note\ndef handler(e, c):\n    note("x")\n',
      'layer/python/shared/log.py':
        'import boto3\nlogs = boto3.client("logs")\ndef note(t):\n    logs.put_log_events(logGroupName="g")\n',
    },
    given: { codeUri: 'src/', layers: ['layer/'] },
    show: ['logGroupName'],
    calls: ['logs:PutLogEvents logGroupName=g'],
  },
  {
    it: 'reads on past code that is broken',
    code: `
import boto3
def broken(:
    x = = 3
s3 = boto3.client("s3")
def handler(event, context):
    s3.put_object(Bucket="b", Key="k", Body=b"")
`,
    calls: ['s3:PutObject'],
  },
];
