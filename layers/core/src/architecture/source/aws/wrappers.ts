import { agentcoreWrappers } from './agentcore-wrappers.ts';
import { powertoolsWrappers } from './powertools-wrappers.ts';
import { ofTable, type Wrapper } from './wrapper.ts';

const runtime = 'bedrock-runtime';
const modelId = { modelId: ['model_id', 'model', 'modelId', 'model_name'] } as const;
const guarded = { ...modelId, guardrailConfig: ['guardrail_config', 'guardrails', 'guardrailConfig'] } as const;
const guardedById = { ...modelId, guardrailIdentifier: ['guardrail_identifier'] } as const;
const converse = {
  service: runtime,
  calls: ['Converse'],
  streams: ['ConverseStream'],
  parameters: guarded,
  first: 'modelId',
  unless: [{ argument: 'streaming', is: 'true', calls: ['ConverseStream'] }],
} as const;
const invoke = {
  service: runtime,
  calls: ['InvokeModel'],
  streams: ['InvokeModelWithResponseStream'],
  parameters: guarded,
  first: 'modelId',
  unless: [{ argument: 'streaming', is: 'true', calls: ['InvokeModelWithResponseStream'] }],
} as const;
const embeds = { service: runtime, calls: ['InvokeModel'], parameters: modelId, first: 'modelId' } as const;
const retrieves = {
  service: 'bedrock-agent-runtime',
  calls: ['Retrieve'],
  parameters: { knowledgeBaseId: ['knowledge_base_id', 'knowledgeBaseId'] },
  first: 'knowledgeBaseId',
} as const;

const langchain: readonly Wrapper[] = [
  { at: /^(langchain_aws|@langchain\/aws)\b.*\.ChatBedrockConverse$/, ...converse },
  {
    at: /^langchain\w*\b.*\.ChatBedrock$/,
    ...invoke,
    unless: [{ argument: 'beta_use_converse_api', is: 'true', calls: ['Converse'] }, ...invoke.unless],
  },
  { at: /^(langchain\w*|@langchain\/(aws|community))\b.*\.(BedrockLLM|Bedrock|BedrockChat)$/, ...invoke },
  { at: /^(langchain\w*|@langchain\/(aws|community))\b.*\.BedrockEmbeddings$/, ...embeds },
  {
    at: /^(langchain\w*|@langchain\/(aws|community))\b.*\.(AmazonKnowledgeBasesRetriever|AmazonKnowledgeBaseRetriever)$/,
    ...retrieves,
  },
  {
    at: /^(langchain\w*|@langchain\/\w+)\b.*\.AmazonKendraRetriever$/,
    service: 'kendra',
    // Where there are no passages it asks for documents: https://reference.langchain.com/python/langchain-aws/
    calls: ['Retrieve', 'Query'],
    parameters: { IndexId: ['index_id', 'indexId'] },
    first: 'IndexId',
  },
  {
    at: /^langchain_aws\b.*\.BedrockRerank$/,
    service: 'bedrock-agent-runtime',
    calls: ['Rerank'],
    parameters: { modelArn: ['model_arn'] },
  },
  {
    at: /^langchain\w*\b.*\.(SagemakerEndpoint|SagemakerEndpointEmbeddings)$/,
    service: 'sagemaker-runtime',
    calls: ['InvokeEndpoint'],
    streams: ['InvokeEndpointWithResponseStream'],
    parameters: { EndpointName: ['endpoint_name'] },
  },
  {
    at: /^(langchain\w*|@langchain\/\w+)\b.*\.DynamoDBChatMessageHistory$/,
    service: 'dynamodb',
    calls: ['GetItem', 'PutItem'],
    methods: { messages: ['GetItem'], getMessages: ['GetItem'], get_messages: ['GetItem'], clear: ['DeleteItem'] },
    parameters: ofTable,
  },
  {
    at: /^langchain\w*\b.*\.S3FileLoader$/,
    service: 's3',
    calls: ['GetObject'],
    parameters: { Bucket: ['bucket'], Key: ['key'] },
    first: 'Bucket',
  },
  {
    at: /^langchain\w*\b.*\.S3DirectoryLoader$/,
    service: 's3',
    calls: ['ListObjectsV2', 'GetObject'],
    parameters: { Bucket: ['bucket'] },
    first: 'Bucket',
  },
  {
    at: /^langchain_aws\b.*\.AmazonS3Vectors$/,
    service: 's3vectors',
    calls: ['QueryVectors', 'GetVectors'],
    methods: {
      add_texts: ['GetIndex', 'PutVectors'],
      add_documents: ['GetIndex', 'PutVectors'],
      delete: ['DeleteVectors'],
    },
    parameters: { vectorBucketName: ['vector_bucket_name'], indexName: ['index_name'] },
  },
];

const frameworks: readonly Wrapper[] = [
  { at: /^llama_index\.llms\.bedrock_converse\b.*\.BedrockConverse$/, ...converse, parameters: guardedById },
  { at: /^llama_index\.llms\.bedrock\b.*\.Bedrock$/, ...invoke, parameters: guardedById },
  { at: /^llama_index\.embeddings\.bedrock\b.*\.BedrockEmbedding$/, ...embeds },
  { at: /^llama_index\.retrievers\.bedrock\b.*\.AmazonKnowledgeBasesRetriever$/, ...retrieves },
  { at: /^@llamaindex\/(aws|community)(\/[\w/]+)?\.(Bedrock|bedrock|BedrockEmbedding)$/, ...invoke },
  { at: /^@llamaindex\/aws\.AmazonKnowledgeBaseRetriever$/, ...retrieves },
  {
    at: /^strands\.models(\.\w+)*\.BedrockModel$/,
    service: runtime,
    calls: ['ConverseStream'],
    streams: ['ConverseStream'],
    parameters: { ...modelId, guardrailIdentifier: ['guardrail_id'] },
    first: 'modelId',
    unless: [{ argument: 'streaming', is: 'false', calls: ['Converse'] }],
  },
  {
    at: /^@strands-agents\/sdk(\/\w+)*\.BedrockModel$/,
    service: runtime,
    calls: ['ConverseStream'],
    streams: ['ConverseStream'],
    parameters: modelId,
    first: 'modelId',
    unless: [{ argument: 'stream', is: 'false', calls: ['Converse'] }],
  },
  { at: /^pydantic_ai\.models\.bedrock\.BedrockConverseModel$/, ...converse },
  { at: /^pydantic_ai\.embeddings\.bedrock\.BedrockEmbeddingModel$/, ...embeds },
  {
    at: /^haystack_integrations\b.*\.AmazonBedrock(Chat)?Generator$/,
    ...converse,
    unless: [{ argument: 'streaming_callback', calls: ['ConverseStream'] }],
  },
  { at: /^haystack_integrations\b.*\.AmazonBedrock(Text|Document|DocumentImage)Embedder$/, ...embeds },
  {
    at: /^haystack_integrations\b.*\.AmazonBedrockRanker$/,
    service: 'bedrock-agent-runtime',
    calls: ['Rerank'],
    parameters: { modelArn: ['model'] },
    first: 'modelArn',
  },
  { at: /^haystack_integrations\b.*\.AmazonBedrockKnowledgeBaseRetriever$/, ...retrieves },
  {
    at: /^haystack_integrations\b.*\.S3Downloader$/,
    service: 's3',
    calls: ['GetObject'],
    parameters: { Bucket: ['s3_bucket'] },
    variables: { Bucket: 'S3_DOWNLOADER_BUCKET' },
  },
  {
    at: /^strands\.session(\.\w+)*\.S3SessionManager$/,
    service: 's3',
    calls: ['GetObject', 'PutObject', 'ListObjectsV2'],
    methods: { delete_session: ['ListObjectsV2', 'DeleteObjects'] },
    parameters: { Bucket: ['bucket'] },
  },
  {
    at: /^@strands-agents\/sdk\/session\/s3-storage\.S3Storage$/,
    service: 's3',
    calls: ['GetObject', 'PutObject', 'ListObjectsV2'],
    parameters: { Bucket: ['bucket'] },
  },
  { at: /^smolagents\.(AmazonBedrockModel|AmazonBedrockServerModel)$/, ...converse },
  {
    at: /^anthropic\.(Async)?AnthropicBedrock$|^@anthropic-ai\/bedrock-sdk\.(default\.)?(AnthropicBedrock)?$/,
    ...invoke,
  },
];

// What a thread left behind is looked for, and deleted
const threads = ['Query', 'BatchGetItem', 'BatchWriteItem'];

const others: readonly Wrapper[] = [
  {
    at: /^langgraph_checkpoint_dynamodb\b.*\.DynamoDBSaver$|^langgraph_checkpoint_aws\b.*\.DynamoDBSaver$/,
    service: 'dynamodb',
    calls: ['GetItem', 'PutItem', 'Query'],
    methods: { delete_thread: threads, adelete_thread: threads },
    also: { s3_offload_config: ['s3:GetObject', 's3:PutObject'] },
    parameters: ofTable,
    first: 'TableName',
  },
  {
    at: /^langgraph_checkpoint_aws\b.*\.DynamoDBStore$/,
    service: 'dynamodb',
    calls: ['GetItem', 'UpdateItem', 'Query'],
    methods: {
      put: ['UpdateItem'],
      aput: ['UpdateItem'],
      get: ['GetItem'],
      aget: ['GetItem'],
      search: ['Query'],
      asearch: ['Query'],
      delete: ['DeleteItem'],
      adelete: ['DeleteItem'],
      setup: ['DescribeTable'],
    },
    parameters: ofTable,
    first: 'TableName',
  },
  {
    at: /^langgraph_checkpoint_aws\b.*\.(Async)?BedrockSessionSaver$/,
    service: 'bedrock-agent-runtime',
    calls: ['CreateInvocation', 'PutInvocationStep', 'ListInvocationSteps', 'GetInvocationStep'],
    parameters: {},
  },
  {
    at: /^strands_tools\.retrieve(\.\w+)?$/,
    service: 'bedrock-agent-runtime',
    calls: ['Retrieve'],
    parameters: { knowledgeBaseId: ['knowledgeBaseId'] },
    variables: { knowledgeBaseId: 'KNOWLEDGE_BASE_ID' },
  },
  {
    at: /^aws_secretsmanager_caching\.(SecretCache)$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue', 'DescribeSecret'],
    parameters: {},
  },
];

/** Libraries that call AWS for those who use them, by the name under which they are imported. */
export const wrappers: readonly Wrapper[] = [
  ...langchain,
  ...frameworks,
  ...powertoolsWrappers,
  ...others,
  ...agentcoreWrappers,
];
