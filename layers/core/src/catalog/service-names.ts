/** Action prefixes behind a name of a service: SDK client, endpoint, signing name or what an error calls it, compared by letters and digits only. */
export const prefixesOfService = (service: string): readonly string[] => {
  const name = simplify(service);
  return aliases.get(name) ?? (/^[a-z0-9-]+$/.test(service.toLowerCase()) ? [service.toLowerCase()] : []);
};

const simplify = (service: string): string => {
  const letters = service
    .toLowerCase()
    .replace('.amazonaws.com', '')
    .replaceAll(/[^a-z0-9]/g, '');
  const bare = letters.startsWith('aws') ? letters.slice(3) : letters.startsWith('amazon') ? letters.slice(6) : letters;
  return bare.endsWith('client') ? bare.slice(0, -6) : bare;
};

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
