/** Actions that go with another one: AWS's pages grant them together, or a tool asks for them beside the call. */
export const companions = (action: string): readonly string[] =>
  groups.filter((group) => group.includes(action)).flat();

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
