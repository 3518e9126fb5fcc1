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
  bedrock: [
    'bedrock',
    'bedrockruntime',
    'bedrockagent',
    'bedrockagentruntime',
    'bedrockdataautomation',
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
  rds: ['rds'],
  states: ['states', 'sfn', 'stepfunctions'],
  events: ['events', 'eventbridge', 'cloudwatchevents'],
  sqs: ['sqs', 'simplequeueservice'],
  sns: ['sns', 'simplenotificationservice'],
  sagemaker: ['sagemaker', 'sagemakerruntime', 'sagemakerfeaturestoreruntime'],
  ecr: ['ecr', 'elasticcontainerregistry'],
  ecs: ['ecs', 'elasticcontainerservice'],
  ec2: ['ec2', 'elasticcomputecloud'],
  xray: ['xray'],
  cloudformation: ['cloudformation'],
  'cognito-identity': ['cognitoidentity'],
  'cognito-idp': ['cognitoidp', 'cognitoidentityprovider'],
  'aws-marketplace': ['marketplace', 'marketplaceagreement', 'marketplacecatalog', 'marketplacemetering'],
  'access-analyzer': ['accessanalyzer'],
  servicequotas: ['servicequotas'],
  sso: ['sso', 'ssoadmin', 'ssooidc', 'identitycenter'],
  glue: ['glue', 'datacatalog'],
  lex: ['lex', 'lexmodelsv2', 'lexruntimev2', 'lexmodelbuildingservice', 'lexruntimeservice'],
  q: ['q', 'codewhisperer', 'codewhispererruntime', 'qdeveloper', 'amazonq'],
  elasticfilesystem: ['efs', 'elasticfilesystem'],
  elasticloadbalancing: ['elb', 'elbv2', 'elasticloadbalancing', 'elasticloadbalancingv2'],
  'neptune-graph': ['neptunegraph'],
  'neptune-db': ['neptunedata', 'neptunedb'],
  ses: ['ses', 'sesv2', 'simpleemailservice', 'simpleemailservicev2'],
};

const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).flatMap(([prefix, names]) => names.map((name) => [name, [prefix]] as const)),
);
