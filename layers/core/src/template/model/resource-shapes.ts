/** How a resource type is named and told of: `{N}` is its name or id, `{P}`, `{R}`, `{A}` partition, Region and account, `{Property}` another property; `{Bus}` the bus of a rule. */
export type ResourceShape = {
  /** The property that names it; empty where AWS makes the id. */
  readonly name: string;
  readonly arn: string;
  /** What `Ref` gives. */
  readonly ref: 'name' | 'arn' | 'url' | 'pair';
};

const row = (name: string, arn: string, ref: ResourceShape['ref'] = 'name'): ResourceShape => ({
  name,
  arn: arn.startsWith('arn:') ? arn : `arn:{P}:${arn}`,
  ref,
});

// ARNs: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
// `Ref`: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html
const resourceShapes: Readonly<Record<string, ResourceShape>> = {
  __proto__: null as never,
  'AWS::S3::Bucket': row('BucketName', 's3:::{N}'),
  'AWS::S3Vectors::VectorBucket': row('VectorBucketName', 's3vectors:{R}:{A}:bucket/{N}', 'arn'),
  'AWS::S3Vectors::Index': row('IndexName', 's3vectors:{R}:{A}:bucket/{VectorBucketName}/index/{N}', 'arn'),
  'AWS::Lambda::Function': row('FunctionName', 'lambda:{R}:{A}:function:{N}'),
  'AWS::Serverless::Function': row('FunctionName', 'lambda:{R}:{A}:function:{N}'),
  'AWS::Lambda::Alias': row('Name', 'lambda:{R}:{A}:function:{FunctionName}:{N}', 'arn'),
  'AWS::Lambda::Version': row('', 'lambda:{R}:{A}:function:{FunctionName}:{N}', 'arn'),
  'AWS::IAM::Role': row('RoleName', 'iam::{A}:role{Path}{N}'),
  'AWS::IAM::User': row('UserName', 'iam::{A}:user/{N}'),
  'AWS::IAM::ManagedPolicy': row('ManagedPolicyName', 'iam::{A}:policy/{N}', 'arn'),
  'AWS::DynamoDB::Table': row('TableName', 'dynamodb:{R}:{A}:table/{N}'),
  'AWS::DynamoDB::GlobalTable': row('TableName', 'dynamodb:{R}:{A}:table/{N}'),
  'AWS::Serverless::SimpleTable': row('TableName', 'dynamodb:{R}:{A}:table/{N}'),
  'AWS::SQS::Queue': row('QueueName', 'sqs:{R}:{A}:{N}', 'url'),
  'AWS::SNS::Topic': row('TopicName', 'sns:{R}:{A}:{N}', 'arn'),
  'AWS::KMS::Key': row('', 'kms:{R}:{A}:key/{N}'),
  'AWS::KMS::Alias': row('AliasName', 'kms:{R}:{A}:{N}'),
  'AWS::SecretsManager::Secret': row('Name', 'secretsmanager:{R}:{A}:secret:{Secret}', 'arn'),
  'AWS::SSM::Parameter': row('Name', 'ssm:{R}:{A}:parameter/{N}'),
  'AWS::StepFunctions::StateMachine': row('StateMachineName', 'states:{R}:{A}:stateMachine:{N}', 'arn'),
  'AWS::Serverless::StateMachine': row('Name', 'states:{R}:{A}:stateMachine:{N}', 'arn'),
  'AWS::StepFunctions::Activity': row('Name', 'states:{R}:{A}:activity:{N}', 'arn'),
  'AWS::Logs::LogGroup': row('LogGroupName', 'logs:{R}:{A}:log-group:{N}:*'),
  'AWS::CloudWatch::Alarm': row('AlarmName', 'cloudwatch:{R}:{A}:alarm:{N}'),
  'AWS::CloudWatch::CompositeAlarm': row('AlarmName', 'cloudwatch:{R}:{A}:alarm:{N}'),
  'AWS::Events::EventBus': row('Name', 'events:{R}:{A}:event-bus/{N}'),
  'AWS::Events::Rule': row('Name', 'events:{R}:{A}:rule/{Bus}{N}'),
  'AWS::Events::Connection': row('Name', 'events:{R}:{A}:connection/{N}'),
  'AWS::Events::ApiDestination': row('Name', 'events:{R}:{A}:api-destination/{N}'),
  'AWS::Scheduler::Schedule': row('Name', 'scheduler:{R}:{A}:schedule/default/{N}'),
  'AWS::Pipes::Pipe': row('Name', 'pipes:{R}:{A}:pipe/{N}'),
  'AWS::Kinesis::Stream': row('Name', 'kinesis:{R}:{A}:stream/{N}'),
  'AWS::KinesisFirehose::DeliveryStream': row('DeliveryStreamName', 'firehose:{R}:{A}:deliverystream/{N}'),
  'AWS::ApiGateway::RestApi': row('', 'execute-api:{R}:{A}:{N}'),
  'AWS::Serverless::Api': row('', 'execute-api:{R}:{A}:{N}'),
  'AWS::ApiGatewayV2::Api': row('', 'execute-api:{R}:{A}:{N}'),
  'AWS::Serverless::HttpApi': row('', 'execute-api:{R}:{A}:{N}'),
  'AWS::Serverless::WebSocketApi': row('', 'execute-api:{R}:{A}:{N}'),
  'AWS::AppSync::GraphQLApi': row('', 'appsync:{R}:{A}:apis/{N}', 'arn'),
  'AWS::Serverless::GraphQLApi': row('', 'appsync:{R}:{A}:apis/{N}', 'arn'),
  'AWS::Bedrock::Agent': row('', 'bedrock:{R}:{A}:agent/{N}'),
  'AWS::Bedrock::AgentAlias': row('', 'bedrock:{R}:{A}:agent-alias/{AgentId}/{N}', 'pair'),
  'AWS::Bedrock::KnowledgeBase': row('', 'bedrock:{R}:{A}:knowledge-base/{N}'),
  'AWS::Bedrock::DataSource': row('', 'bedrock:{R}:{A}:data-source/{N}', 'pair'),
  'AWS::Bedrock::Guardrail': row('', 'bedrock:{R}:{A}:guardrail/{N}'),
  'AWS::Bedrock::GuardrailVersion': row('', 'bedrock:{R}:{A}:guardrail/{GuardrailIdentifier}', 'arn'),
  'AWS::Bedrock::Flow': row('', 'bedrock:{R}:{A}:flow/{N}', 'arn'),
  'AWS::Bedrock::FlowAlias': row('', 'bedrock:{R}:{A}:flow/{FlowArn}/alias/{N}', 'arn'),
  'AWS::Bedrock::Prompt': row('', 'bedrock:{R}:{A}:prompt/{N}', 'arn'),
  'AWS::Bedrock::PromptVersion': row('', 'bedrock:{R}:{A}:prompt/{PromptArn}:{N}', 'arn'),
  'AWS::Bedrock::ApplicationInferenceProfile': row('', 'bedrock:{R}:{A}:application-inference-profile/{N}', 'arn'),
  'AWS::Bedrock::DataAutomationProject': row('', 'bedrock:{R}:{A}:data-automation-project/{N}', 'arn'),
  'AWS::BedrockAgentCore::Runtime': row('', 'bedrock-agentcore:{R}:{A}:runtime/{N}'),
  'AWS::BedrockAgentCore::RuntimeEndpoint': row(
    'Name',
    'bedrock-agentcore:{R}:{A}:runtime/{AgentRuntimeId}/runtime-endpoint/{N}',
    'arn',
  ),
  'AWS::BedrockAgentCore::Gateway': row('', 'bedrock-agentcore:{R}:{A}:gateway/{N}'),
  'AWS::BedrockAgentCore::GatewayTarget': row('', 'bedrock-agentcore:{R}:{A}:gateway/{GatewayIdentifier}/target/{N}'),
  'AWS::BedrockAgentCore::Memory': row('', 'bedrock-agentcore:{R}:{A}:memory/{N}', 'arn'),
  'AWS::BedrockAgentCore::BrowserCustom': row('', 'bedrock-agentcore:{R}:{A}:browser-custom/{N}'),
  'AWS::BedrockAgentCore::CodeInterpreterCustom': row('', 'bedrock-agentcore:{R}:{A}:code-interpreter-custom/{N}'),
  'AWS::OpenSearchServerless::Collection': row('', 'aoss:{R}:{A}:collection/{N}'),
  'AWS::OpenSearchService::Domain': row('DomainName', 'es:{R}:{A}:domain/{N}'),
  'AWS::Kendra::Index': row('', 'kendra:{R}:{A}:index/{N}'),
  'AWS::RDS::DBCluster': row('DBClusterIdentifier', 'rds:{R}:{A}:cluster:{N}'),
  'AWS::NeptuneGraph::Graph': row('', 'neptune-graph:{R}:{A}:graph/{N}'),
  'AWS::ECS::Cluster': row('ClusterName', 'ecs:{R}:{A}:cluster/{N}'),
  'AWS::ECS::TaskDefinition': row('Family', 'ecs:{R}:{A}:task-definition/{N}', 'arn'),
  'AWS::ECR::Repository': row('RepositoryName', 'ecr:{R}:{A}:repository/{N}'),
  'AWS::CodeBuild::Project': row('Name', 'codebuild:{R}:{A}:project/{N}'),
  'AWS::SageMaker::Endpoint': row('EndpointName', 'sagemaker:{R}:{A}:endpoint/{N}'),
  'AWS::Cognito::UserPool': row('', 'cognito-idp:{R}:{A}:userpool/{N}'),
  'AWS::Cognito::IdentityPool': row('', 'cognito-identity:{R}:{A}:identitypool/{N}'),
  'AWS::Lex::Bot': row('', 'lex:{R}:{A}:bot/{N}'),
  'AWS::Glue::Database': row('', 'glue:{R}:{A}:database/{N}'),
  'AWS::Athena::WorkGroup': row('Name', 'athena:{R}:{A}:workgroup/{N}'),
};

export const resourceShape = (type: string): ResourceShape | undefined => resourceShapes[type];

/** Attributes that are neither an ARN nor the id, by type: what `Fn::GetAtt` gives. Others end in `Arn` or are the resource's own symbols. */
export const idAttributes: ReadonlySet<string> = new Set([
  ...['KnowledgeBaseId', 'AgentId', 'AgentAliasId', 'GuardrailId', 'DataSourceId', 'RestApiId', 'ApiId', 'KeyId'],
  ...['QueueName', 'TopicName', 'Name', 'RoleName', 'FunctionName', 'AgentRuntimeId', 'GatewayIdentifier', 'MemoryId'],
  ...['BrowserId', 'CodeInterpreterId', 'DBClusterIdentifier', 'GraphId', 'WorkGroup', 'ProjectName', 'EndpointName'],
  ...['VectorBucketName', 'IndexName', 'Id', 'InferenceProfileId'],
]);
