/** Actions that go with another one: AWS's pages grant them together, a tool asks for them beside the call, or the service does them as the caller. */
export const companions = (action: string): readonly string[] => [
  ...groups.filter((group) => group.includes(action)).flat(),
  ...asCaller.filter(([call]) => call.test(action)).flatMap(([, done]) => done),
];

const of = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}:${name}`);

const groups: readonly (readonly string[])[] = [
  // A missing object is told from a forbidden one by the right to list
  of('s3', 'GetObject GetObjectVersion GetObjectTagging GetObjectAttributes ListBucket GetBucketLocation'),
  of(
    's3',
    'PutObject AbortMultipartUpload ListMultipartUploadParts ListBucketMultipartUploads PutObjectTagging PutObjectAcl',
  ),
  of('s3', 'DeleteObject DeleteObjectVersion'),
  of('sqs', 'ReceiveMessage DeleteMessage GetQueueAttributes ChangeMessageVisibility GetQueueUrl'),
  of('sqs', 'SendMessage GetQueueUrl GetQueueAttributes'),
  of('dynamodb', 'GetRecords GetShardIterator DescribeStream ListStreams'),
  of('dynamodb', 'GetItem DescribeTable'),
  of('dynamodb', 'PutItem DescribeTable'),
  of('dynamodb', 'Query DescribeTable'),
  of(
    'kinesis',
    'GetRecords GetShardIterator DescribeStream DescribeStreamSummary ListShards ListStreams SubscribeToShard',
  ),
  of('secretsmanager', 'GetSecretValue DescribeSecret'),
  of('ssm', 'GetParameter GetParameters GetParametersByPath'),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
  of('bedrock', 'InvokeModel GetInferenceProfile ListInferenceProfiles GetFoundationModel'),
  of('bedrock', 'InvokeModelWithResponseStream GetInferenceProfile ListInferenceProfiles GetFoundationModel'),
  of('bedrock', 'RetrieveAndGenerate Retrieve InvokeModel GetInferenceProfile'),
  of('rds-data', 'ExecuteStatement BatchExecuteStatement BeginTransaction CommitTransaction RollbackTransaction'),
  of('states', 'StartExecution DescribeExecution StopExecution'),
  of('lambda', 'InvokeFunction InvokeAsync'),
  of('aoss', 'APIAccessAll BatchGetCollection'),
  of('transcribe', 'StartTranscriptionJob GetTranscriptionJob'),
  of('textract', 'StartDocumentTextDetection GetDocumentTextDetection'),
  of('execute-api', 'ManageConnections Invoke'),
];

const files = of('s3', 'GetObject ListBucket GetBucketLocation');
const results = of('s3', 'PutObject AbortMultipartUpload ListMultipartUploadParts ListBucketMultipartUploads');

/** What a service does with the credentials of whoever calls it. */
const asCaller: readonly (readonly [call: RegExp, done: readonly string[]])[] = [
  // https://docs.aws.amazon.com/athena/latest/ug/s3-permissions.html, https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
  [/^athena:StartQueryExecution$/, [...files, ...results, 'lakeformation:GetDataAccess']],
  [
    /^athena:StartQueryExecution$/,
    of('glue', 'GetDatabase GetDatabases GetTable GetTables GetPartition GetPartitions BatchGetPartition'),
  ],
  [/^athena:StartQueryExecution$/, of('athena', 'GetQueryExecution GetQueryResults GetWorkGroup')],
  // https://docs.aws.amazon.com/textract/latest/dg/security_iam_service-with-iam.html, the same for Rekognition and Transcribe
  [/^(textract:|rekognition:|transcribe:Start)/, files],
  [/^(textract:Start|transcribe:Start|polly:StartSpeechSynthesisTask)/, results],
  // The first call of a model that is sold subscribes to it: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
  [/^bedrock:InvokeModel/, of('aws-marketplace', 'Subscribe Unsubscribe ViewSubscriptions')],
  [/^bedrock:InvokeDataAutomationAsync$/, [...files, ...results]],
  // A provider keeps its secret in the account: https://aws.amazon.com/blogs/machine-learning/reference-your-own-aws-secrets-manager-secrets-in-amazon-bedrock-agentcore-identity/
  [
    /^bedrock-agentcore:(Create|Update|Delete|Get)(Oauth2|ApiKey)CredentialProvider$/,
    [
      ...of('secretsmanager', 'CreateSecret GetSecretValue PutSecretValue UpdateSecret DeleteSecret'),
      ...of('bedrock-agentcore', 'CreateTokenVault GetTokenVault'),
    ],
  ],
  // https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-access.html
  [
    /^redshift-data:(Batch)?ExecuteStatement$/,
    ['redshift:GetClusterCredentials', 'redshift-serverless:GetCredentials', 'secretsmanager:GetSecretValue'],
  ],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html
  [/^ec2:(RunInstances|(Associate|Replace)IamInstanceProfile)/, ['iam:PassRole']],
];
