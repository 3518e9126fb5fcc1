import type { Wrapper } from './wrapper.ts';

const runtime = 'bedrock-runtime';
const modelId = { modelId: ['model_id', 'model', 'modelId', 'model_name'] } as const;
const guarded = { ...modelId, guardrailConfig: ['guardrail_config', 'guardrails', 'guardrailConfig'] } as const;
const converse = {
  service: runtime,
  calls: ['Converse'],
  streams: ['ConverseStream'],
  parameters: guarded,
  first: 'modelId',
} as const;
const invoke = {
  service: runtime,
  calls: ['InvokeModel'],
  streams: ['InvokeModelWithResponseStream'],
  parameters: guarded,
  first: 'modelId',
} as const;
const embeds = { service: runtime, calls: ['InvokeModel'], parameters: modelId, first: 'modelId' } as const;
const retrieves = {
  service: 'bedrock-agent-runtime',
  calls: ['Retrieve'],
  parameters: { knowledgeBaseId: ['knowledge_base_id', 'knowledgeBaseId'] },
  first: 'knowledgeBaseId',
} as const;
const parameter = (calls: readonly string[], methods: Readonly<Record<string, readonly string[]>> = {}) => ({
  service: 'ssm',
  calls,
  methods,
  parameters: { Name: ['name', 'path', 'parameter_name'] },
  first: 'Name',
});
const record = { TableName: ['table_name', 'tableName'] } as const;

const langchain: readonly Wrapper[] = [
  { at: /^(langchain_aws|@langchain\/aws)\b.*\.ChatBedrockConverse$/, ...converse },
  {
    at: /^langchain\w*\b.*\.ChatBedrock$/,
    ...invoke,
    unless: { argument: 'beta_use_converse_api', is: 'true', calls: ['Converse'] },
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
    parameters: record,
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
  { at: /^llama_index\.llms\.bedrock_converse\b.*\.BedrockConverse$/, ...converse },
  { at: /^llama_index\.llms\.bedrock\b.*\.Bedrock$/, ...invoke },
  { at: /^llama_index\.embeddings\.bedrock\b.*\.BedrockEmbedding$/, ...embeds },
  { at: /^llama_index\.retrievers\.bedrock\b.*\.AmazonKnowledgeBasesRetriever$/, ...retrieves },
  { at: /^@llamaindex\/(aws|community)\.(Bedrock|BedrockEmbedding)$/, ...converse },
  {
    at: /^strands\.models(\.\w+)*\.BedrockModel$/,
    service: runtime,
    calls: ['ConverseStream'],
    streams: ['ConverseStream'],
    parameters: { ...modelId, guardrailIdentifier: ['guardrail_id'] },
    first: 'modelId',
    unless: { argument: 'streaming', is: 'false', calls: ['Converse'] },
  },
  {
    at: /^@strands-agents\/sdk(\/\w+)*\.BedrockModel$/,
    service: runtime,
    calls: ['ConverseStream'],
    streams: ['ConverseStream'],
    parameters: modelId,
    first: 'modelId',
    unless: { argument: 'stream', is: 'false', calls: ['Converse'] },
  },
  { at: /^pydantic_ai\.models\.bedrock\.BedrockConverseModel$/, ...converse },
  { at: /^haystack_integrations\b.*\.AmazonBedrock(Chat)?Generator$/, ...converse },
  { at: /^haystack_integrations\b.*\.AmazonBedrock(Text|Document)Embedder$/, ...embeds },
  { at: /^smolagents\.(AmazonBedrockModel|AmazonBedrockServerModel)$/, ...converse },
  {
    at: /^anthropic\.(Async)?AnthropicBedrock$|^@anthropic-ai\/bedrock-sdk\.(default\.)?(AnthropicBedrock)?$/,
    ...invoke,
  },
];

const powertools: readonly Wrapper[] = [
  {
    at: /^aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.(get_parameter|set_parameter)$/,
    ...parameter(['GetParameter']),
    isFunction: true,
  },
  { at: /^@aws-lambda-powertools\/parameters\/ssm\.getParameter$/, ...parameter(['GetParameter']), isFunction: true },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.get_parameters|@aws-lambda-powertools\/parameters\/ssm\.getParameters)$/,
    service: 'ssm',
    calls: ['GetParametersByPath'],
    parameters: { Path: ['path'] },
    first: 'Path',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.get_parameters_by_name|@aws-lambda-powertools\/parameters\/ssm\.getParametersByName)$/,
    service: 'ssm',
    calls: ['GetParameters'],
    parameters: { Names: ['parameters'] },
    first: 'Names',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.secrets)?\.get_secret|@aws-lambda-powertools\/parameters\/secrets\.getSecret)$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue'],
    parameters: { SecretId: ['name'] },
    first: 'SecretId',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.appconfig)?\.get_app_config|@aws-lambda-powertools\/parameters\/appconfig\.getAppConfig)$/,
    service: 'appconfigdata',
    calls: ['StartConfigurationSession', 'GetLatestConfiguration'],
    parameters: {
      ConfigurationProfileIdentifier: ['name'],
      ApplicationIdentifier: ['application'],
      EnvironmentIdentifier: ['environment'],
    },
    first: 'ConfigurationProfileIdentifier',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.SSMProvider$/,
    ...parameter(['GetParameter'], {
      get_multiple: ['GetParametersByPath'],
      getMultiple: ['GetParametersByPath'],
      get_parameters_by_name: ['GetParameters'],
    }),
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.SecretsProvider$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue'],
    parameters: {},
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.(AppConfigProvider|AppConfigStore)$/,
    service: 'appconfigdata',
    calls: ['StartConfigurationSession', 'GetLatestConfiguration'],
    parameters: { ApplicationIdentifier: ['application'], EnvironmentIdentifier: ['environment'] },
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.DynamoDBProvider$/,
    service: 'dynamodb',
    calls: ['GetItem'],
    methods: { get_multiple: ['Query'], getMultiple: ['Query'] },
    parameters: record,
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.(DynamoDBPersistenceLayer|DynamoDBPersistence)$/,
    service: 'dynamodb',
    calls: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    parameters: record,
  },
];

const others: readonly Wrapper[] = [
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-clients.html
  {
    at: /^(langgraph_checkpoint_aws)\b.*\.AgentCoreMemorySaver$/,
    service: 'bedrock-agentcore',
    calls: ['CreateEvent', 'ListEvents'],
    parameters: { memoryId: ['memory_id'] },
    first: 'memoryId',
  },
  {
    at: /^langgraph_checkpoint_dynamodb\b.*\.DynamoDBSaver$|^langgraph_checkpoint_aws\b.*\.DynamoDBSaver$/,
    service: 'dynamodb',
    calls: ['GetItem', 'PutItem', 'Query', 'BatchWriteItem'],
    parameters: record,
  },
  {
    at: /^bedrock_agentcore\.memory(\.\w+)*\.MemoryClient$/,
    service: 'bedrock-agentcore',
    calls: ['CreateEvent'],
    methods: {
      list_events: ['ListEvents'],
      get_last_k_turns: ['ListEvents'],
      retrieve_memories: ['RetrieveMemoryRecords'],
      create_event: ['CreateEvent'],
      delete_event: ['DeleteEvent'],
    },
    parameters: {},
  },
  {
    at: /^strands_tools\.retrieve(\.\w+)?$/,
    service: 'bedrock-agent-runtime',
    calls: ['Retrieve'],
    parameters: { knowledgeBaseId: ['knowledgeBaseId'] },
  },
  {
    at: /^aws_secretsmanager_caching\.(SecretCache)$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue', 'DescribeSecret'],
    parameters: {},
  },
];

/** Libraries that call AWS for those who use them, by the name under which they are imported. */
export const wrappers: readonly Wrapper[] = [...langchain, ...frameworks, ...powertools, ...others];
