/** A resource of a template: its type, its properties, its logical id. */
export type TemplateResource = {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

type Shape = { readonly name: string; readonly arn: (name: string) => string };

const shape = (name: string, pattern: string): Shape => ({ name, arn: (value) => pattern.replaceAll('NAME', value) });

// ARN shapes: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
const shapes: Readonly<Record<string, Shape>> = {
  'AWS::S3::Bucket': shape('BucketName', 'arn:aws:s3:::NAME'),
  'AWS::Lambda::Function': shape('FunctionName', 'arn:aws:lambda:*:*:function:NAME'),
  'AWS::Serverless::Function': shape('FunctionName', 'arn:aws:lambda:*:*:function:NAME'),
  'AWS::IAM::Role': shape('RoleName', 'arn:aws:iam::*:role/NAME'),
  'AWS::IAM::User': shape('UserName', 'arn:aws:iam::*:user/NAME'),
  'AWS::IAM::ManagedPolicy': shape('ManagedPolicyName', 'arn:aws:iam::*:policy/NAME'),
  'AWS::DynamoDB::Table': shape('TableName', 'arn:aws:dynamodb:*:*:table/NAME'),
  'AWS::Serverless::SimpleTable': shape('TableName', 'arn:aws:dynamodb:*:*:table/NAME'),
  'AWS::SQS::Queue': shape('QueueName', 'arn:aws:sqs:*:*:NAME'),
  'AWS::SNS::Topic': shape('TopicName', 'arn:aws:sns:*:*:NAME'),
  'AWS::KMS::Key': shape('', 'arn:aws:kms:*:*:key/NAME'),
  'AWS::SecretsManager::Secret': shape('Name', 'arn:aws:secretsmanager:*:*:secret:NAME-*'),
  'AWS::StepFunctions::StateMachine': shape('StateMachineName', 'arn:aws:states:*:*:stateMachine:NAME'),
  'AWS::Serverless::StateMachine': shape('Name', 'arn:aws:states:*:*:stateMachine:NAME'),
  'AWS::Logs::LogGroup': shape('LogGroupName', 'arn:aws:logs:*:*:log-group:NAME:*'),
  'AWS::Bedrock::Agent': shape('', 'arn:aws:bedrock:*:*:agent/NAME'),
  'AWS::Bedrock::AgentAlias': shape('', 'arn:aws:bedrock:*:*:agent-alias/*/NAME'),
  'AWS::Bedrock::KnowledgeBase': shape('', 'arn:aws:bedrock:*:*:knowledge-base/NAME'),
  'AWS::Bedrock::Guardrail': shape('', 'arn:aws:bedrock:*:*:guardrail/NAME'),
  'AWS::Bedrock::Flow': shape('', 'arn:aws:bedrock:*:*:flow/NAME'),
  'AWS::Bedrock::Prompt': shape('', 'arn:aws:bedrock:*:*:prompt/NAME'),
  'AWS::Bedrock::ApplicationInferenceProfile': shape('', 'arn:aws:bedrock:*:*:application-inference-profile/NAME'),
  'AWS::OpenSearchServerless::Collection': shape('', 'arn:aws:aoss:*:*:collection/NAME'),
  'AWS::Events::EventBus': shape('Name', 'arn:aws:events:*:*:event-bus/NAME'),
  'AWS::ApiGateway::RestApi': shape('', 'arn:aws:execute-api:*:*:NAME'),
  'AWS::Serverless::Api': shape('', 'arn:aws:execute-api:*:*:NAME'),
};

// `Ref` of these is an ARN, of the others a name: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html
const refsAreArns = new Set([
  'AWS::SNS::Topic',
  'AWS::IAM::ManagedPolicy',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::StateMachine',
]);

/** The literal name of a resource, or `*` where CloudFormation makes one up. */
export const physicalName = ({ type, properties }: TemplateResource): string => {
  const name = properties[shapes[type]?.name ?? ''];
  return typeof name === 'string' && name !== '' ? name : '*';
};

/** The ARN of a resource as a pattern; null for a type that is not known here. */
export const arnPattern = (resource: TemplateResource): string | null =>
  shapes[resource.type]?.arn(physicalName(resource)) ?? null;

/** What `Ref` of a resource gives: an ARN pattern, or a name. */
export const referenceOf = (resource: TemplateResource): string =>
  refsAreArns.has(resource.type) ? (arnPattern(resource) ?? '*') : physicalName(resource);
