import type { SourceCase } from './tell.ts';

/** Entry points of the libraries round AWS, and what their own code calls: read in their releases of autumn 2026. */
export const libraryPython: readonly SourceCase[] = [
  {
    it: 'LangChain: a chat that is asked and streamed, an embedding, a retriever',
    code: `
from langchain_aws import ChatBedrock, ChatBedrockConverse, BedrockEmbeddings, AmazonKnowledgeBasesRetriever
def handler(e, c):
    ChatBedrockConverse(model="amazon.nova-lite-v1:0").invoke(e["q"])
    for part in ChatBedrockConverse(model="amazon.nova-lite-v1:0").stream(e["q"]): print(part)
    ChatBedrock(model="anthropic.claude-3-haiku-20240307-v1:0", streaming=True).invoke(e["q"])
    BedrockEmbeddings(model_id="amazon.titan-embed-text-v2:0").embed_query(e["q"])
    AmazonKnowledgeBasesRetriever(knowledge_base_id="KB12345678").invoke(e["q"])
`,
    show: ['modelId', 'knowledgeBaseId'],
    calls: [
      'bedrock-runtime:Converse modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:InvokeModelWithResponseStream modelId=anthropic.claude-3-haiku-20240307-v1:0',
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-agent-runtime:Retrieve knowledgeBaseId=KB12345678',
    ],
  },
  {
    it: 'LangGraph: a graph that is streamed asks its model whole, unless for its messages',
    code: `
from langchain_aws import ChatBedrockConverse
from langgraph.prebuilt import create_react_agent
from langchain.agents import create_agent
def handler(e, c):
    graph = create_react_agent(ChatBedrockConverse(model="amazon.nova-pro-v1:0"), tools=[])
    for part in graph.stream(e, stream_mode="updates"): print(part)
    words = create_agent(model="bedrock_converse:amazon.nova-lite-v1:0", tools=[])
    for part in words.stream(e, stream_mode=["messages"]): print(part)
`,
    show: ['modelId'],
    calls: [
      'bedrock-runtime:Converse modelId=amazon.nova-pro-v1:0',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-lite-v1:0',
    ],
  },
  {
    it: 'LangGraph: what checkpoints and stores keep',
    code: `
import os
from langgraph.graph import StateGraph
from langgraph_checkpoint_aws import AgentCoreMemorySaver, AgentCoreMemoryStore, DynamoDBSaver
def handler(e, c):
    store = AgentCoreMemoryStore(memory_id="mem-1")
    store.search(("facts",), query="x")
    StateGraph(dict).compile(checkpointer=AgentCoreMemorySaver("mem-2")).invoke(e)
    StateGraph(dict).compile(checkpointer=DynamoDBSaver("rows")).invoke(e)
`,
    show: ['memoryId', 'TableName'],
    calls: [
      'bedrock-agentcore:RetrieveMemoryRecords memoryId=mem-1',
      'bedrock-agentcore:CreateEvent memoryId=mem-2',
      'bedrock-agentcore:ListEvents memoryId=mem-2',
      'dynamodb:GetItem TableName=rows',
      'dynamodb:PutItem TableName=rows',
      'dynamodb:Query TableName=rows',
    ],
  },
  {
    it: 'LlamaIndex: an agent streams, a question does not',
    code: `
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.llms.bedrock_converse import BedrockConverse
from llama_index.embeddings.bedrock import BedrockEmbedding
from llama_index.retrievers.bedrock import AmazonKnowledgeBasesRetriever
async def handler(e, c):
    await FunctionAgent(tools=[], llm=BedrockConverse(model="amazon.nova-pro-v1:0")).run(e["q"])
    BedrockConverse(model="amazon.nova-lite-v1:0").complete(e["q"])
    BedrockEmbedding(model_name="amazon.titan-embed-text-v2:0").get_text_embedding(e["q"])
    AmazonKnowledgeBasesRetriever(knowledge_base_id="KB12345678").retrieve(e["q"])
`,
    show: ['modelId'],
    calls: [
      'bedrock-runtime:ConverseStream modelId=amazon.nova-pro-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-agent-runtime:Retrieve',
    ],
  },
  {
    it: 'Strands: a model by default, by its name, by place, whole, and a session in a bucket',
    code: `
from strands import Agent
from strands.models import BedrockModel
from strands.session.s3_session_manager import S3SessionManager
def handler(e, c):
    Agent()(e["q"])
    Agent("amazon.nova-lite-v1:0")(e["q"])
    Agent(model=BedrockModel(model_id="amazon.nova-pro-v1:0", streaming=False))(e["q"])
    Agent(**{"session_manager": S3SessionManager(session_id="s", bucket="talks"), "model": "amazon.nova-micro-v1:0"})(e["q"])
`,
    show: ['modelId', 'Bucket'],
    calls: [
      'bedrock-runtime:ConverseStream modelId=?',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-pro-v1:0',
      's3:GetObject Bucket=talks',
      's3:PutObject Bucket=talks',
      's3:ListObjectsV2 Bucket=talks',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-micro-v1:0',
    ],
  },
  {
    it: 'LiteLLM, CrewAI and pydantic-ai: Bedrock’s models with and without a prefix, and those of others',
    code: `
import litellm
from crewai import Agent, LLM
from pydantic_ai import Agent as Typed
from pydantic_ai.models.bedrock import BedrockConverseModel
def handler(e, c):
    litellm.completion(model="bedrock/converse/amazon.nova-lite-v1:0", messages=[], stream=True)
    litellm.completion(model="us.anthropic.claude-sonnet-4-20250514-v1:0", messages=[])
    litellm.completion(model="gpt-4.1", messages=[])
    litellm.Router(model_list=[{"model_name": "m", "litellm_params": {"model": "bedrock/amazon.nova-micro-v1:0"}}]).completion(model="m", messages=[])
    LLM(model="bedrock/amazon.nova-pro-v1:0").call("x")
    Typed(BedrockConverseModel("amazon.nova-premier-v1:0")).run_sync("x")
    Typed("bedrock:meta.llama3-1-8b-instruct-v1:0").run_sync("x")
`,
    show: ['modelId'],
    calls: [
      'bedrock-runtime:ConverseStream modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:Converse modelId=us.anthropic.claude-sonnet-4-20250514-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-micro-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-pro-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-premier-v1:0',
      'bedrock-runtime:Converse modelId=meta.llama3-1-8b-instruct-v1:0',
    ],
  },
  {
    it: 'Haystack: components that a pipeline runs',
    code: `
from haystack import Pipeline
from haystack_integrations.components.generators.amazon_bedrock import AmazonBedrockChatGenerator
from haystack_integrations.components.rankers.amazon_bedrock import AmazonBedrockRanker
from haystack_integrations.components.downloaders.s3.s3_downloader import S3Downloader
def handler(e, c):
    pipe = Pipeline()
    pipe.add_component("load", S3Downloader(file_root_path="/tmp"))
    pipe.add_component("rank", AmazonBedrockRanker(model="cohere.rerank-v3-5:0"))
    pipe.add_component("llm", AmazonBedrockChatGenerator(model="amazon.nova-lite-v1:0", streaming_callback=print))
    return pipe.run({})
`,
    show: ['modelId'],
    calls: [
      's3:GetObject',
      'bedrock-agent-runtime:Rerank',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-lite-v1:0',
    ],
  },
  {
    it: 'AgentCore: a memory, by its client and by its session',
    code: `
import os
from bedrock_agentcore import BedrockAgentCoreApp
from bedrock_agentcore.memory import MemoryClient
from bedrock_agentcore.memory.session import MemorySessionManager
app = BedrockAgentCoreApp()
client = MemoryClient(region_name=os.environ["AWS_REGION"])
@app.entrypoint
def handler(payload, context):
    client.get_last_k_turns(memory_id="mem-1", actor_id="a", session_id="s", k=5)
    client.list_actors(memory_id="mem-1")
    client.create_memory_and_wait(name="m", strategies=[])
    session = MemorySessionManager(memory_id="mem-2").create_memory_session(actor_id="a", session_id="s")
    session.add_turns(messages=[])
    session.search_long_term_memories(query="x", namespace_prefix="/")
`,
    show: ['memoryId'],
    calls: [
      'bedrock-agentcore:ListEvents memoryId=mem-1',
      'bedrock-agentcore:ListActors memoryId=mem-1',
      'bedrock-agentcore-control:CreateMemory',
      'bedrock-agentcore-control:GetMemory',
      'bedrock-agentcore:CreateEvent memoryId=mem-2',
      'bedrock-agentcore:RetrieveMemoryRecords memoryId=mem-2',
    ],
  },
  {
    it: 'AgentCore: a token and a key that a function gets in front of it',
    code: `
from bedrock_agentcore.identity.auth import requires_access_token, requires_api_key
@requires_access_token(provider_name="google", scopes=[], auth_flow="M2M")
async def read(*, access_token): return access_token
@requires_api_key(provider_name="openai")
def ask(*, api_key): return api_key
async def handler(e, c):
    await read(access_token="")
    ask()
`,
    show: ['resourceCredentialProviderName'],
    calls: [
      'bedrock-agentcore:GetResourceOauth2Token resourceCredentialProviderName=google',
      'bedrock-agentcore:GetResourceApiKey resourceCredentialProviderName=openai',
    ],
  },
  {
    it: 'AgentCore: code and a browser of one’s own, in a session and as tools of an agent',
    code: `
from bedrock_agentcore.tools.code_interpreter_client import code_session
from bedrock_agentcore.tools.browser_client import BrowserClient
from strands import Agent
from strands_tools.browser import AgentCoreBrowser
def handler(e, c):
    with code_session("us-east-1", identifier="code-1") as code:
        code.invoke("executeCode", {"code": e["code"], "language": "python"})
    browser = BrowserClient("us-east-1")
    browser.start(identifier="browser-1")
    browser.generate_live_view_url()
    browser.stop()
    Agent(model="amazon.nova-pro-v1:0", tools=[AgentCoreBrowser(region="us-east-1").browser])(e["q"])
`,
    show: ['codeInterpreterIdentifier', 'browserIdentifier'],
    calls: [
      'bedrock-agentcore:StartCodeInterpreterSession codeInterpreterIdentifier=code-1 in us-east-1',
      'bedrock-agentcore:StopCodeInterpreterSession codeInterpreterIdentifier=code-1 in us-east-1',
      'bedrock-agentcore:InvokeCodeInterpreter codeInterpreterIdentifier=code-1 in us-east-1',
      'bedrock-agentcore:StartBrowserSession browserIdentifier=browser-1 in us-east-1',
      'bedrock-agentcore:ConnectBrowserLiveViewStream in us-east-1',
      'bedrock-agentcore:StopBrowserSession in us-east-1',
      'bedrock-agentcore:StartBrowserSession in us-east-1',
      'bedrock-agentcore:ConnectBrowserAutomationStream in us-east-1',
      'bedrock-agentcore:StopBrowserSession in us-east-1',
      'bedrock-runtime:ConverseStream',
    ],
  },
  {
    it: 'AgentCore: a session of Strands that remembers, told by settings of its own',
    code: `
from strands import Agent
from bedrock_agentcore.memory.integrations.strands.config import AgentCoreMemoryConfig, RetrievalConfig
from bedrock_agentcore.memory.integrations.strands.session_manager import AgentCoreMemorySessionManager
def handler(e, c):
    config = AgentCoreMemoryConfig(memory_id="mem-1", session_id="s", actor_id="a", retrieval_config={"/facts": RetrievalConfig(top_k=3)})
    agent = Agent(model="amazon.nova-pro-v1:0", session_manager=AgentCoreMemorySessionManager(agentcore_memory_config=config, region_name="eu-west-1"))
    return agent(e["q"])
`,
    show: ['memoryId'],
    calls: [
      'bedrock-agentcore:ListEvents memoryId=mem-1 in eu-west-1',
      'bedrock-agentcore:CreateEvent memoryId=mem-1 in eu-west-1',
      'bedrock-agentcore:RetrieveMemoryRecords memoryId=mem-1 in eu-west-1',
      'bedrock-runtime:ConverseStream',
    ],
  },
  {
    it: 'Powertools: parameters and secrets that are read and set',
    code: `
from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.parameters import SecretsProvider, SSMProvider
def handler(e, c):
    parameters.get_parameter("/a")
    parameters.set_parameter(name="/b", value="x")
    parameters.set_secret("key", value="x")
    SSMProvider().set("/c", value="x")
    SecretsProvider().get("other")
`,
    show: ['Name', 'SecretId'],
    calls: [
      'ssm:GetParameter Name=/a',
      'ssm:PutParameter Name=/b',
      'secretsmanager:PutSecretValue SecretId=key',
      'ssm:PutParameter Name=/c',
      'secretsmanager:GetSecretValue SecretId=other',
    ],
  },
  {
    it: 'a method named by the event may be any whose name fits',
    code: `
import boto3
class Actions:
    def __init__(self): self.s3 = boto3.client("s3")
    def do_read(self): self.s3.get_object(Bucket="b", Key="k")
    def do_write(self): self.s3.put_object(Bucket="b", Key="k", Body=b"")
    def forget(self): self.s3.delete_object(Bucket="b", Key="k")
def handler(e, c):
    return getattr(Actions(), f"do_{e['what']}")()
`,
    calls: ['s3:GetObject', 's3:PutObject'],
  },
];

export const libraryJavascript: readonly SourceCase[] = [
  {
    it: 'the AI SDK: models asked, streamed, embedded, ranked, and an agent that streams',
    code: `
import { bedrock, createAmazonBedrock } from "@ai-sdk/amazon-bedrock";
import { createBedrockAnthropic } from "@ai-sdk/amazon-bedrock/anthropic";
import { embed, generateText, rerank, streamText, ToolLoopAgent } from "ai";
export const handler = async (e: any) => {
  await generateText({ model: bedrock("amazon.nova-lite-v1:0"), prompt: e.q });
  streamText({ model: createAmazonBedrock({ region: "eu-west-1" })("amazon.nova-pro-v1:0"), prompt: e.q });
  streamText({ model: createBedrockAnthropic({})("anthropic.claude-3-haiku-20240307-v1:0"), prompt: e.q });
  await embed({ model: bedrock.embedding("amazon.titan-embed-text-v2:0"), value: e.q });
  await rerank({ model: bedrock.reranking("cohere.rerank-v3-5:0"), query: e.q, documents: [] });
  return new ToolLoopAgent({ model: bedrock("amazon.nova-micro-v1:0"), tools: {} }).stream({ prompt: e.q });
};
`,
    show: ['modelId', 'modelArn'],
    calls: [
      'bedrock-runtime:Converse modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-pro-v1:0 in eu-west-1',
      'bedrock-runtime:InvokeModelWithResponseStream modelId=anthropic.claude-3-haiku-20240307-v1:0',
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-agent-runtime:Rerank modelArn=cohere.rerank-v3-5:0',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-micro-v1:0',
    ],
  },
  {
    it: 'LangChain: a chain, a graph, a retriever and a chat that always streams',
    code: `
import { AmazonKnowledgeBaseRetriever, ChatBedrockConverse } from "@langchain/aws";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import { ChatPromptTemplate } from "@langchain/core/prompts";
export const handler = async (e: any) => {
  await ChatPromptTemplate.fromMessages([]).pipe(new ChatBedrockConverse({ model: "amazon.nova-lite-v1:0" })).invoke(e);
  await createReactAgent({ llm: new ChatBedrockConverse({ model: "amazon.nova-pro-v1:0" }), tools: [] }).stream(e, { streamMode: "values" });
  await new ChatBedrockConverse({ model: "amazon.nova-micro-v1:0", streaming: true }).invoke(e.q);
  return new AmazonKnowledgeBaseRetriever({ knowledgeBaseId: process.env.KB, topK: 3 }).invoke(e.q);
};
`,
    given: { environment: { KB: null } },
    show: ['modelId', 'knowledgeBaseId'],
    calls: [
      'bedrock-runtime:Converse modelId=amazon.nova-lite-v1:0',
      'bedrock-runtime:Converse modelId=amazon.nova-pro-v1:0',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-micro-v1:0',
      'bedrock-agent-runtime:Retrieve knowledgeBaseId=$KB',
    ],
  },
  {
    it: 'Strands and AgentCore: an agent with a bucket, a token, and code',
    code: `
import { Agent, BedrockModel } from "@strands-agents/sdk";
import { CodeInterpreter } from "bedrock-agentcore/code-interpreter";
import { withAccessToken } from "bedrock-agentcore/identity";
const read = withAccessToken({ providerName: "google", scopes: [], authFlow: "M2M" })(async (q: string, token: string) => token + q);
export const handler = async (e: any) => {
  await read(e.q);
  const code = new CodeInterpreter({ region: "us-east-1" });
  await code.executeCode({ code: e.code });
  await code.stopSession();
  return new Agent({ model: new BedrockModel({ modelId: "amazon.nova-pro-v1:0" }) }).invoke(e.q);
};
`,
    show: ['modelId'],
    calls: [
      'bedrock-agentcore:GetResourceOauth2Token',
      'bedrock-agentcore:StartCodeInterpreterSession in us-east-1',
      'bedrock-agentcore:InvokeCodeInterpreter in us-east-1',
      'bedrock-agentcore:StopCodeInterpreterSession in us-east-1',
      'bedrock-runtime:ConverseStream modelId=amazon.nova-pro-v1:0',
    ],
  },
];
