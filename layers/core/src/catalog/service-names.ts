/**
 * Action prefixes behind a name of a service: SDK client or package, endpoint, signing name or what an error calls it, compared by letters
 * and digits only.
 */
export const prefixesOfService = (service: string): readonly string[] => {
  const name = simplify(service);
  const written = service.toLowerCase();
  return (
    aliases.get(name) ??
    [/^[a-z0-9-]+$/.test(written) && !packaged.test(letters(written)) ? written : name].filter((each) => each !== '')
  );
};

const simplify = (service: string): string => {
  // `@aws-sdk/client-sqs`, `github.com/aws/aws-sdk-go-v2/service/sqs`: the last part.
  const own = service.toLowerCase().replace('.amazonaws.com', '').split('/').at(-1) ?? '';
  const bare = letters(own)
    .replace(packaged, '')
    .replace(/^(?:aws|amazon)/, '');
  return bare.endsWith('client') ? bare.slice(0, -'client'.length) : bare;
};

const letters = (text: string): string => text.replaceAll(/[^a-z0-9]/g, '');

// `aws_sdk_sqs`, `AWSSDK.SQS`, `software.amazon.awssdk.services.sqs`, `mypy_boto3_sqs`, `client-sqs`.
const packaged = /^(?:softwareamazonawssdk(?:services)?|mypyboto3|awssdk(?:client)?|client)/;

const table: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  bedrock: [
    'bedrock',
    'bedrockruntime',
    'bedrockagent',
    'bedrockagentruntime',
    'bedrockdataautomation',
    'bedrockdataautomationruntime',
    'bedrockbuild',
  ],
  'bedrock-agentcore': ['bedrockagentcore', 'bedrockagentcorecontrol', 'agentcore'],
  'bedrock-mantle': ['bedrockmantle'],
  s3: ['s3', 's3control', 'simplestorageservice'],
  s3vectors: ['s3vectors', 's3vectorsvectors'],
  lambda: ['lambda'],
  iam: ['iam', 'identitymanagement', 'identityandaccessmanagement'],
  sts: ['sts', 'securitytokenservice'],
  kms: ['kms', 'keymanagementservice'],
  secretsmanager: ['secretsmanager'],
  ssm: ['ssm', 'simplesystemsmanagement', 'systemsmanager'],
  logs: ['logs', 'cloudwatchlogs'],
  cloudwatch: ['cloudwatch', 'monitoring'],
  aoss: ['aoss', 'opensearchserverless'],
  es: ['es', 'opensearch', 'opensearchservice', 'elasticsearch', 'elasticsearchservice'],
  'execute-api': ['executeapi', 'apigatewaymanagementapi'],
  apigateway: ['apigateway', 'apigatewayv2'],
  dynamodb: ['dynamodb', 'dynamodbv2', 'dynamodbstreams'],
  'rds-data': ['rdsdata', 'rdsdataservice'],
  rds: ['rds', 'docdb', 'neptune'],
  states: ['states', 'sfn', 'stepfunctions'],
  events: ['events', 'eventbridge', 'cloudwatchevents'],
  sqs: ['sqs', 'simplequeueservice'],
  sns: ['sns', 'simplenotificationservice'],
  sagemaker: [
    'sagemaker',
    'sagemakerruntime',
    'sagemakerfeaturestoreruntime',
    'sagemakera2iruntime',
    'sagemakeredge',
    'sagemakermetrics',
  ],
  ecr: ['ecr', 'elasticcontainerregistry'],
  ecs: ['ecs', 'elasticcontainerservice'],
  ec2: ['ec2', 'elasticcomputecloud'],
  xray: ['xray'],
  cloudformation: ['cloudformation', 'cloudcontrol', 'cloudcontrolapi'],
  'cognito-identity': ['cognitoidentity'],
  'cognito-idp': ['cognitoidp', 'cognitoidentityprovider'],
  'aws-marketplace': [
    'marketplace',
    'marketplaceagreement',
    'marketplacecatalog',
    'marketplacemetering',
    'meteringmarketplace',
    'marketplaceentitlement',
    'marketplacedeployment',
    'marketplacereporting',
  ],
  'access-analyzer': ['accessanalyzer'],
  servicequotas: ['servicequotas'],
  sso: ['sso', 'ssoadmin', 'ssooidc', 'identitycenter'],
  glue: ['glue', 'datacatalog'],
  lex: [
    'lex',
    'lexmodelsv2',
    'lexruntimev2',
    'lexmodelbuildingservice',
    'lexruntimeservice',
    'lexv2models',
    'lexv2runtime',
    'lexmodels',
    'lexruntime',
  ],
  q: ['q', 'codewhisperer', 'codewhispererruntime', 'qdeveloper', 'amazonq'],
  elasticfilesystem: ['efs', 'elasticfilesystem'],
  elasticloadbalancing: ['elb', 'elbv2', 'elasticloadbalancing', 'elasticloadbalancingv2'],
  'neptune-graph': ['neptunegraph'],
  'neptune-db': ['neptunedata', 'neptunedb'],
  ses: ['ses', 'sesv2', 'simpleemailservice', 'simpleemailservicev2', 'mailmanager', 'pinpointemail'],
  // By the name that each client signs with, of botocore 1.43
  airflow: ['mwaa'],
  'app-integrations': ['appintegrations'],
  appconfig: ['appconfig', 'appconfigdata'],
  aps: ['aps', 'amp'],
  'backup-search': ['backupsearch'],
  cases: ['connectcases'],
  cassandra: ['keyspaces', 'keyspacesstreams'],
  chime: [
    'chime',
    'chimesdkidentity',
    'chimesdkmediapipelines',
    'chimesdkmeetings',
    'chimesdkmessaging',
    'chimesdkvoice',
  ],
  'cleanrooms-ml': ['cleanroomsml'],
  cloudhsm: ['cloudhsm', 'cloudhsmv2'],
  cloudsearch: ['cloudsearch', 'cloudsearchdomain'],
  'codeguru-profiler': ['codeguruprofiler'],
  connect: ['connect', 'connectcontactlens'],
  'connect-campaigns': ['connectcampaigns', 'connectcampaignsv2'],
  elasticmapreduce: ['elasticmapreduce', 'emr'],
  forecast: ['forecast', 'forecastquery'],
  geo: ['geo', 'location', 'locationservice'],
  greengrass: ['greengrass', 'greengrassv2'],
  iot: ['iot', 'iotdata', 'iotdataplane'],
  ivs: ['ivs', 'ivsrealtime'],
  kinesisanalytics: ['kinesisanalytics', 'kinesisanalyticsv2'],
  kinesisvideo: [
    'kinesisvideo',
    'kinesisvideoarchivedmedia',
    'kinesisvideomedia',
    'kinesisvideosignaling',
    'kinesisvideowebrtcstorage',
  ],
  mediastore: ['mediastore', 'mediastoredata'],
  mobiletargeting: ['mobiletargeting', 'pinpoint'],
  'notifications-contacts': ['notificationscontacts'],
  'payment-cryptography': ['paymentcryptography', 'paymentcryptographydata'],
  personalize: ['personalize', 'personalizeevents', 'personalizeruntime'],
  profile: ['customerprofiles'],
  servicecatalog: ['servicecatalog', 'servicecatalogappregistry'],
  'sms-voice': ['smsvoice', 'pinpointsmsvoice', 'pinpointsmsvoicev2'],
  'social-messaging': ['socialmessaging'],
  tag: ['tag', 'tagging', 'resourcegroupstaggingapi'],
  timestream: ['timestream', 'timestreamquery', 'timestreamwrite'],
  voiceid: ['voiceid'],
  wisdom: ['wisdom', 'qconnect'],
};

const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).flatMap(([prefix, names]) => names.map((name) => [name, [prefix]] as const)),
);
