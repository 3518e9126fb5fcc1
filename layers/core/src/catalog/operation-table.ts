/** SDK operations whose IAM actions are not simply their own name. `required` first names the action that a denial is about. */
export type OperationActions = { readonly required: readonly string[]; readonly conditional: readonly string[] };

const bearer = 'bedrock:CallWithBearerToken';
const passRole = 'iam:PassRole';

const invoke = (action: string, conditional: readonly string[]): OperationActions => ({
  required: [action],
  conditional,
});

const withRole = (action: string, conditional: readonly string[] = []): OperationActions => ({
  required: [action, passRole],
  conditional,
});

const only = (...required: readonly string[]): OperationActions => ({ required, conditional: [] });

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html, "API operations defined by Amazon Bedrock"
const bedrock: Readonly<Record<string, OperationActions>> = {
  __proto__: null as never,
  InvokeModel: invoke('bedrock:InvokeModel', ['bedrock:ApplyGuardrail', bearer, 'bedrock:InvokeTool']),
  InvokeModelWithResponseStream: invoke('bedrock:InvokeModelWithResponseStream', [
    'bedrock:InvokeModel',
    'bedrock:ApplyGuardrail',
    bearer,
    'bedrock:InvokeTool',
  ]),
  Converse: invoke('bedrock:InvokeModel', [
    'bedrock:ApplyGuardrail',
    bearer,
    'bedrock:InvokeTool',
    'bedrock:RenderPrompt',
  ]),
  ConverseStream: invoke('bedrock:InvokeModelWithResponseStream', [
    'bedrock:ApplyGuardrail',
    bearer,
    'bedrock:InvokeTool',
    'bedrock:RenderPrompt',
  ]),
  InvokeModelWithBidirectionalStream: only('bedrock:InvokeModel'),
  StartAsyncInvoke: invoke('bedrock:InvokeModel', ['bedrock:TagResource', bearer]),
  GetAsyncInvoke: invoke('bedrock:GetAsyncInvoke', [bearer]),
  ListAsyncInvokes: invoke('bedrock:ListAsyncInvokes', [bearer]),
  CountTokens: invoke('bedrock:CountTokens', [bearer]),
  ApplyGuardrail: invoke('bedrock:ApplyGuardrail', [bearer, 'bedrock:InvokeAutomatedReasoningPolicy']),
  RetrieveAndGenerate: invoke('bedrock:RetrieveAndGenerate', [
    'bedrock:Retrieve',
    'bedrock:InvokeModel',
    'bedrock:GetInferenceProfile',
  ]),
  RetrieveAndGenerateStream: invoke('bedrock:RetrieveAndGenerate', [
    'bedrock:Retrieve',
    'bedrock:InvokeModelWithResponseStream',
    'bedrock:GetInferenceProfile',
  ]),
  AgenticRetrieveStream: only('bedrock:AgenticRetrieveStream', 'bedrock:Retrieve'),
  GenerateQuery: only('bedrock:GenerateQuery', 'bedrock:GetKnowledgeBase'),
  GetDocumentContent: only('bedrock:GetDocumentContent', 'bedrock:Retrieve'),
  ListInvocationSteps: only('bedrock:ListInvocationSteps', 'bedrock:ListInvocations'),
  StartIngestionJob: invoke('bedrock:StartIngestionJob', ['bedrock:AssociateThirdPartyKnowledgeBase']),
  CreateAgent: withRole('bedrock:CreateAgent'),
  UpdateAgent: withRole('bedrock:UpdateAgent'),
  CreateFlow: withRole('bedrock:CreateFlow'),
  UpdateFlow: withRole('bedrock:UpdateFlow'),
  CreateKnowledgeBase: withRole('bedrock:CreateKnowledgeBase', ['bedrock:AssociateThirdPartyKnowledgeBase']),
  UpdateKnowledgeBase: withRole('bedrock:UpdateKnowledgeBase', ['bedrock:AssociateThirdPartyKnowledgeBase']),
  CreateModelInvocationJob: withRole('bedrock:CreateModelInvocationJob', ['bedrock:TagResource', bearer]),
  CreateModelCustomizationJob: withRole('bedrock:CreateModelCustomizationJob', ['bedrock:TagResource']),
  CreateModelImportJob: withRole('bedrock:CreateModelImportJob', ['bedrock:TagResource']),
  CreateCustomModel: withRole('bedrock:CreateCustomModel'),
  CreateEvaluationJob: withRole('bedrock:CreateEvaluationJob'),
  CreateMarketplaceModelEndpoint: withRole('bedrock:CreateMarketplaceModelEndpoint'),
  PutModelInvocationLoggingConfiguration: withRole('bedrock:PutModelInvocationLoggingConfiguration'),
};

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
const s3: Readonly<Record<string, OperationActions>> = {
  __proto__: null as never,
  HeadObject: only('s3:GetObject'),
  HeadBucket: only('s3:ListBucket'),
  ListObjects: only('s3:ListBucket'),
  ListObjectsV2: only('s3:ListBucket'),
  ListObjectVersions: only('s3:ListBucketVersions'),
  ListBuckets: only('s3:ListAllMyBuckets'),
  CopyObject: {
    required: ['s3:PutObject', 's3:GetObject'],
    conditional: ['s3:GetObjectTagging', 's3:PutObjectTagging'],
  },
  CreateMultipartUpload: only('s3:PutObject'),
  UploadPart: only('s3:PutObject'),
  UploadPartCopy: only('s3:PutObject', 's3:GetObject'),
  CompleteMultipartUpload: only('s3:PutObject'),
  ListParts: only('s3:ListMultipartUploadParts'),
  ListMultipartUploads: only('s3:ListBucketMultipartUploads'),
  DeleteObjects: only('s3:DeleteObject'),
  SelectObjectContent: only('s3:GetObject'),
  // What boto3 and @aws-sdk/lib-storage call a transfer: https://docs.aws.amazon.com/boto3/latest/guide/s3-uploading-files.html
  UploadFile: invoke('s3:PutObject', ['s3:AbortMultipartUpload']),
  UploadFileobj: invoke('s3:PutObject', ['s3:AbortMultipartUpload']),
  DownloadFile: only('s3:GetObject'),
  DownloadFileobj: only('s3:GetObject'),
  GetBucketEncryption: only('s3:GetEncryptionConfiguration'),
  PutBucketEncryption: only('s3:PutEncryptionConfiguration'),
  GetPublicAccessBlock: only('s3:GetBucketPublicAccessBlock'),
  PutPublicAccessBlock: only('s3:PutBucketPublicAccessBlock'),
  GetBucketLifecycleConfiguration: only('s3:GetLifecycleConfiguration'),
  PutBucketLifecycleConfiguration: only('s3:PutLifecycleConfiguration'),
  GetBucketReplication: only('s3:GetReplicationConfiguration'),
  PutBucketReplication: only('s3:PutReplicationConfiguration'),
  GetBucketNotificationConfiguration: only('s3:GetBucketNotification'),
  PutBucketNotificationConfiguration: only('s3:PutBucketNotification'),
};

// https://docs.aws.amazon.com/lambda/latest/dg/access-control-identity-based.html
const lambda: Readonly<Record<string, OperationActions>> = {
  __proto__: null as never,
  Invoke: only('lambda:InvokeFunction'),
  InvokeWithResponseStream: only('lambda:InvokeFunction'),
  InvokeAsync: only('lambda:InvokeFunction'),
  GetLayerVersionByArn: only('lambda:GetLayerVersion'),
  CreateFunction: withRole('lambda:CreateFunction'),
};

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonqbusiness.html
const qbusiness: Readonly<Record<string, OperationActions>> = {
  __proto__: null as never,
  BatchPutDocument: withRole('qbusiness:BatchPutDocument'),
  CreateApplication: withRole('qbusiness:CreateApplication', ['qbusiness:TagResource']),
  AssociatePermission: only('qbusiness:AssociatePermission', 'qbusiness:PutResourcePolicy'),
};

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html and the data plane of OpenSearch Serverless:
// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/security-iam-serverless.html
const others: Readonly<Record<string, Readonly<Record<string, OperationActions>>>> = {
  __proto__: null as never,
  dynamodb: {
    BatchExecuteStatement: only('dynamodb:PartiQLSelect'),
    TransactGetItems: only('dynamodb:GetItem'),
    TransactWriteItems: only('dynamodb:PutItem'),
  },
  // With metadata or a filter by it: https://docs.aws.amazon.com/AmazonS3/latest/API/API_S3VectorBuckets_QueryVectors.html
  s3vectors: {
    QueryVectors: invoke('s3vectors:QueryVectors', ['s3vectors:GetVectors']),
    ListVectors: invoke('s3vectors:ListVectors', ['s3vectors:GetVectors']),
  },
  sqs: { SendMessageBatch: only('sqs:SendMessage'), DeleteMessageBatch: only('sqs:DeleteMessage') },
  sns: { PublishBatch: only('sns:Publish') },
  // The management API is authorised by its HTTP method: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html
  apigateway: {
    GetRestApi: only('apigateway:GET'),
    GetRestApis: only('apigateway:GET'),
    GetStage: only('apigateway:GET'),
    GetStages: only('apigateway:GET'),
    CreateDeployment: only('apigateway:POST'),
    UpdateRestApi: only('apigateway:PATCH'),
  },
  'execute-api': { PostToConnection: only('execute-api:ManageConnections') },
};

/** By action prefix, then by operation in the SDK's spelling. */
export const operationTable: Readonly<Record<string, Readonly<Record<string, OperationActions>>>> = {
  __proto__: null as never,
  bedrock,
  s3,
  lambda,
  qbusiness,
  ...others,
};
