/** What SAM writes for a connector: statements for a role, or one that lets a service in at the destination. */
export type ConnectorGrant =
  | { readonly kind: 'role'; readonly of: 'source' | 'destination'; readonly statements: readonly Statement[] }
  | { readonly kind: 'resource'; readonly service: string; readonly action: string };

/** `Resource` with `{S}` and `{D}` for the ARNs of both ends, `{E}` for the destination's executions, `{R}` for the rule of nested ones. */
type Statement = { readonly actions: readonly string[]; readonly resources: readonly string[] };

type Access = Readonly<Partial<Record<'Read' | 'Write', readonly Statement[]>>>;

const of = (prefix: string, names: string, ...resources: readonly string[]): Statement => ({
  actions: names.split(' ').map((name) => `${prefix}:${name}`),
  resources,
});

const bucket: Access = {
  Read: [
    of(
      's3',
      'GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts',
      '{D}',
      '{D}/*',
    ),
  ],
  Write: [
    of(
      's3',
      'AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject',
      '{D}',
      '{D}/*',
    ),
  ],
};

const table: Access = {
  Read: [of('dynamodb', 'GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect', '{D}', '{D}/index/*')],
  Write: [
    of(
      'dynamodb',
      'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate',
      '{D}',
      '{D}/index/*',
    ),
  ],
};

const invoked: Access = { Write: [of('lambda', 'InvokeAsync InvokeFunction', '{D}')] };
const published: Access = { Write: [of('sns', 'Publish', '{D}')] };
const bus: Access = { Write: [of('events', 'PutEvents', '{D}')] };

const byRole: Readonly<Record<string, Access>> = {
  __proto__: null as never,
  'Function Function': invoked,
  'Function Bucket': bucket,
  'Function Table': table,
  'Function Queue': {
    Read: [of('sqs', 'ReceiveMessage GetQueueAttributes', '{D}')],
    Write: [of('sqs', 'DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue', '{D}')],
  },
  'Function Topic': published,
  'Function StateMachine': {
    Read: [
      of('states', 'DescribeStateMachine ListExecutions', '{D}'),
      of('states', 'DescribeExecution DescribeStateMachineForExecution GetExecutionHistory', '{E}'),
    ],
    Write: [of('states', 'StartExecution StartSyncExecution', '{D}'), of('states', 'StopExecution', '{E}')],
  },
  'Function EventBus': bus,
  'StateMachine Function': invoked,
  'StateMachine Topic': published,
  'StateMachine Queue': { Write: [of('sqs', 'SendMessage', '{D}')] },
  'StateMachine Bucket': bucket,
  'StateMachine Table': table,
  'StateMachine StateMachine': {
    Read: [of('states', 'DescribeExecution', '{E}'), of('events', 'DescribeRule', '{R}')],
    Write: [
      of('states', 'StartExecution', '{D}'),
      of('states', 'StopExecution', '{E}'),
      of('events', 'PutTargets PutRule', '{R}'),
    ],
  },
  'StateMachine EventBus': bus,
  'DataSource Table': table,
  'DataSource Function': { Write: [of('lambda', 'InvokeAsync InvokeFunction', '{D}', '{D}:*')] },
  'DataSource EventBus': bus,
  'Rule EventBus': bus,
  'Rule StateMachine': { Write: [of('states', 'StartExecution', '{D}')] },
};

// Here it is the destination that reads its source
const byDestination: Readonly<Record<string, Access>> = {
  __proto__: null as never,
  'Queue Function': {
    Read: [of('sqs', 'ReceiveMessage GetQueueAttributes', '{S}')],
    Write: [of('sqs', 'DeleteMessage', '{S}')],
  },
  'Table Function': {
    Read: [of('dynamodb', 'DescribeStream GetRecords GetShardIterator ListStreams', '{S}/stream/*')],
  },
};

const byService: Readonly<Record<string, readonly [service: string, action: string]>> = {
  __proto__: null as never,
  'Rule Function': ['events.amazonaws.com', 'lambda:InvokeFunction'],
  'Rule Queue': ['events.amazonaws.com', 'sqs:SendMessage'],
  'Rule Topic': ['events.amazonaws.com', 'sns:Publish'],
  'Topic Function': ['sns.amazonaws.com', 'lambda:InvokeFunction'],
  'Topic Queue': ['sns.amazonaws.com', 'sqs:SendMessage'],
  'Bucket Function': ['s3.amazonaws.com', 'lambda:InvokeFunction'],
  'Api Function': ['apigateway.amazonaws.com', 'lambda:InvokeFunction'],
  'GraphQLApi Function': ['appsync.amazonaws.com', 'lambda:InvokeFunction'],
};

const kinds: Readonly<Record<string, string>> = {
  __proto__: null as never,
  RestApi: 'Api',
  HttpApi: 'Api',
  SimpleTable: 'Table',
};

const kindOf = (type: string): string => {
  const last = type.split('::').at(-1) ?? '';
  return kinds[last] ?? last;
};

/** By the types of both ends; null for a pair that SAM has no connector for. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html */
export const connectorGrant = (
  source: string,
  destination: string,
  permissions: readonly string[],
): ConnectorGrant | null => {
  const pair = `${kindOf(source)} ${kindOf(destination)}`;
  const served = byService[pair];
  if (served !== undefined) return { kind: 'resource', service: served[0], action: served[1] };
  const access = byRole[pair] ?? byDestination[pair];
  if (access === undefined) return null;
  const statements = (['Read', 'Write'] as const).flatMap((each) =>
    permissions.includes(each) ? (access[each] ?? []) : [],
  );
  return { kind: 'role', of: byRole[pair] === undefined ? 'destination' : 'source', statements };
};
