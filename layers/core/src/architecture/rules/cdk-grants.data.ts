const of = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}:${name}`);

const seen = of('dynamodb', 'BatchGetItem Query GetItem Scan');
const checked = of('dynamodb', 'ConditionCheckItem');
export const records = of('dynamodb', 'GetRecords GetShardIterator');
const changes = of('dynamodb', 'BatchWriteItem PutItem UpdateItem DeleteItem');
const described = of('dynamodb', 'DescribeTable');
const rows = [...seen, ...checked, ...described];
const reads = of('s3', 'GetObject* GetBucket* List*');
const puts = of('s3', 'PutObject PutObjectLegalHold PutObjectRetention PutObjectTagging PutObjectVersionTagging Abort*');
const deletes = of('s3', 'DeleteObject*');

/**
 * The actions that a grant method of CDK writes, all of them or none: nobody takes one out by hand. Of a method that changed over the
 * versions each form stands here. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html: `Table`, `Bucket`, `Queue`, …
 */
export const cdkGrants: readonly (readonly [method: string, actions: readonly string[]])[] = [
  ['grantReadWriteData', [...rows, ...records, ...changes]],
  ['grantReadWriteData', [...rows, ...changes]],
  ['grantReadWriteData', [...seen, ...checked, ...records, ...changes]],
  ['grantReadWriteData', [...seen, ...records, ...changes]],
  ['grantReadData', [...rows, ...records]],
  ['grantReadData', rows],
  ['grantReadData', [...seen, ...checked, ...records]],
  ['grantReadData', [...seen, ...records]],
  ['grantWriteData', [...changes, ...described]],
  ['grantWriteData', changes],
  ['grantReadWrite', [...reads, ...deletes, ...puts]],
  ['grantRead', reads],
  ['grantWrite', [...deletes, ...puts]],
  ['grantPut', puts],
  ['grantSendMessages', of('sqs', 'SendMessage GetQueueAttributes GetQueueUrl')],
  [
    'grantConsumeMessages',
    of('sqs', 'ReceiveMessage ChangeMessageVisibility GetQueueUrl DeleteMessage GetQueueAttributes'),
  ],
  ['grantRead', of('secretsmanager', 'GetSecretValue DescribeSecret')],
  ['grantWrite', of('secretsmanager', 'PutSecretValue UpdateSecret UpdateSecretVersionStage')],
  ['grantWrite', of('secretsmanager', 'PutSecretValue UpdateSecret')],
  ['grantRead', of('ssm', 'DescribeParameters GetParameters GetParameter GetParameterHistory')],
  [
    'grantRead',
    of('kinesis', 'DescribeStreamSummary GetRecords GetShardIterator ListShards SubscribeToShard DescribeStream ListStreams'),
  ],
  ['grantWrite', of('kinesis', 'ListShards PutRecord PutRecords')],
  ['grantPutRecords', of('firehose', 'PutRecord PutRecordBatch')],
  ['grantInvoke', of('bedrock', 'InvokeModel InvokeModelWithResponseStream')],
  ['grantDataApiAccess', of('rds-data', 'BatchExecuteStatement BeginTransaction CommitTransaction ExecuteStatement RollbackTransaction')],
];
