const of = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}:${name}`);

type Row = { readonly types: readonly string[]; readonly Read: readonly string[]; readonly Write: readonly string[] };

// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
const rows: readonly Row[] = [
  {
    types: ['AWS::DynamoDB::Table', 'AWS::Serverless::SimpleTable'],
    Read: of('dynamodb', 'GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect'),
    Write: of('dynamodb', 'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate'),
  },
  {
    types: ['AWS::S3::Bucket'],
    Read: of(
      's3',
      'GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts',
    ),
    Write: of(
      's3',
      'AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject',
    ),
  },
  {
    types: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
    Read: [],
    Write: of('lambda', 'InvokeAsync InvokeFunction'),
  },
  {
    types: ['AWS::SQS::Queue'],
    Read: of('sqs', 'ReceiveMessage GetQueueAttributes'),
    Write: of('sqs', 'DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue'),
  },
  { types: ['AWS::SNS::Topic'], Read: [], Write: ['sns:Publish'] },
  { types: ['AWS::Events::EventBus'], Read: [], Write: ['events:PutEvents'] },
  {
    types: ['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'],
    Read: of(
      'states',
      'DescribeStateMachine ListExecutions DescribeExecution DescribeStateMachineForExecution GetExecutionHistory',
    ),
    Write: of('states', 'StartExecution StartSyncExecution StopExecution'),
  },
];

/** The actions that SAM writes for a connector to a resource of this type. */
export const connectorActions = (type: string, permission: string): readonly string[] => {
  const found = rows.find(({ types }) => types.includes(type));
  if (found === undefined) return [];
  return permission === 'Read' ? found.Read : permission === 'Write' ? found.Write : [];
};
