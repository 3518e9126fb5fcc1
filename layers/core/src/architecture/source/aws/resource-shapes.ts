export type ShapeMember =
  /** Makes another resource out of what it is given, in this order. */
  | { readonly kind: 'make'; readonly shape: string; readonly order: readonly string[] }
  | { readonly kind: 'call'; readonly operations: readonly string[]; readonly gives?: string }
  | { readonly kind: 'collection'; readonly operation: string; readonly shape: string; readonly deletes?: string };

export type ResourceShape = {
  readonly members: Readonly<Record<string, ShapeMember>>;
  /** Attributes: the parameter that they stand for, or the operation that fetches them. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly identity?: string;
};

const make = (shape: string, ...order: readonly string[]): ShapeMember => ({ kind: 'make', shape, order });
const calls = (...operations: readonly string[]): ShapeMember => ({ kind: 'call', operations });
const gives = (shape: string, ...operations: readonly string[]): ShapeMember => ({
  kind: 'call',
  operations,
  gives: shape,
});
const list = (operation: string, shape: string, deletes?: string): ShapeMember => ({
  kind: 'collection',
  operation,
  shape,
  ...(deletes === undefined ? {} : { deletes }),
});

const object: ResourceShape = {
  identity: 'Key',
  members: {
    get: calls('GetObject'),
    put: calls('PutObject'),
    delete: calls('DeleteObject'),
    load: calls('HeadObject'),
    reload: calls('HeadObject'),
    copy_from: calls('CopyObject'),
    wait_until_exists: calls('HeadObject'),
    Acl: make('s3.Acl', 'Bucket', 'Key'),
    Object: make('s3.Object', 'Bucket', 'Key'),
    Bucket: make('s3.Bucket', 'Bucket'),
    initiate_multipart_upload: calls('CreateMultipartUpload'),
  },
  attributes: {
    key: 'Key',
    bucket_name: 'Bucket',
    size: 'Size',
    content_length: 'HeadObject',
    content_type: 'HeadObject',
    last_modified: 'HeadObject',
    e_tag: 'HeadObject',
    metadata: 'HeadObject',
  },
};

const listed: ResourceShape = {
  ...object,
  attributes: { key: 'Key', bucket_name: 'Bucket', size: 'Size', last_modified: 'Time', e_tag: 'Tag' },
};

/** Of boto3's resource interface; a method that is not listed is the operation of its name. https://github.com/boto/boto3/tree/develop/boto3/data */
export const resourceShapes: Readonly<Record<string, ResourceShape>> = {
  __proto__: null as never,
  dynamodb: {
    members: {
      Table: make('dynamodb.Table', 'TableName'),
      batch_get_item: calls('BatchGetItem'),
      batch_write_item: calls('BatchWriteItem'),
      create_table: gives('dynamodb.Table', 'CreateTable'),
      tables: list('ListTables', 'dynamodb.Table'),
    },
  },
  'dynamodb.Table': {
    identity: 'TableName',
    members: {
      batch_writer: gives('dynamodb.Writer'),
      load: calls('DescribeTable'),
      reload: calls('DescribeTable'),
      delete: calls('DeleteTable'),
      update: calls('UpdateTable'),
      wait_until_exists: calls('DescribeTable'),
      wait_until_not_exists: calls('DescribeTable'),
    },
    attributes: {
      name: 'TableName',
      table_name: 'TableName',
      item_count: 'DescribeTable',
      table_status: 'DescribeTable',
      table_arn: 'DescribeTable',
      key_schema: 'DescribeTable',
      creation_date_time: 'DescribeTable',
    },
  },
  'dynamodb.Writer': { members: { put_item: calls('BatchWriteItem'), delete_item: calls('BatchWriteItem') } },
  s3: {
    members: {
      Bucket: make('s3.Bucket', 'Bucket'),
      Object: make('s3.Object', 'Bucket', 'Key'),
      ObjectSummary: make('s3.Listed', 'Bucket', 'Key'),
      create_bucket: gives('s3.Bucket', 'CreateBucket'),
      buckets: list('ListBuckets', 's3.Bucket'),
    },
  },
  's3.Bucket': {
    identity: 'Bucket',
    members: {
      Object: make('s3.Object', 'Bucket', 'Key'),
      objects: list('ListObjectsV2', 's3.Listed', 'DeleteObjects'),
      object_versions: list('ListObjectVersions', 's3.Listed', 'DeleteObjects'),
      create: calls('CreateBucket'),
      delete: calls('DeleteBucket'),
      load: calls('ListBuckets'),
      put_object: gives('s3.Object', 'PutObject'),
      wait_until_exists: calls('HeadBucket'),
    },
    attributes: { name: 'Bucket', creation_date: 'ListBuckets' },
  },
  's3.Object': object,
  's3.Listed': listed,
  's3.Acl': { members: { put: calls('PutObjectAcl'), load: calls('GetObjectAcl') } },
  sqs: {
    members: {
      Queue: make('sqs.Queue', 'QueueUrl'),
      get_queue_by_name: gives('sqs.Queue', 'GetQueueUrl'),
      create_queue: gives('sqs.Queue', 'CreateQueue'),
      Message: make('sqs.Message', 'QueueUrl', 'ReceiptHandle'),
      queues: list('ListQueues', 'sqs.Queue'),
    },
  },
  'sqs.Queue': {
    identity: 'QueueUrl',
    members: {
      send_messages: calls('SendMessageBatch'),
      send_message: calls('SendMessage'),
      receive_messages: gives('sqs.Messages', 'ReceiveMessage'),
      delete_messages: calls('DeleteMessageBatch'),
      purge: calls('PurgeQueue'),
      delete: calls('DeleteQueue'),
      load: calls('GetQueueAttributes'),
    },
    attributes: { url: 'QueueUrl', attributes: 'GetQueueAttributes' },
  },
  'sqs.Messages': { members: { delete: calls('DeleteMessage') } },
  'sqs.Message': { members: { delete: calls('DeleteMessage'), change_visibility: calls('ChangeMessageVisibility') } },
  sns: {
    members: {
      Topic: make('sns.Topic', 'TopicArn'),
      create_topic: gives('sns.Topic', 'CreateTopic'),
      topics: list('ListTopics', 'sns.Topic'),
      PlatformEndpoint: make('sns.Endpoint', 'TargetArn'),
    },
  },
  'sns.Topic': {
    identity: 'TopicArn',
    members: { delete: calls('DeleteTopic'), load: calls('GetTopicAttributes') },
    attributes: { arn: 'TopicArn' },
  },
  'sns.Endpoint': { members: { publish: calls('Publish') } },
};
