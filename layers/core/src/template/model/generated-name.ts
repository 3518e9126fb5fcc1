import { childOf } from '../text/template-node.ts';
import { recall } from './recall.ts';
import { arnOf } from './reference.ts';
import type { Scope } from './scope.ts';
import { replaceSymbols, symbolOf } from './symbol.ts';
import type { ModelResource } from './template-model.ts';

/** The name or id that AWS makes for a resource without one, as far as its parts are known; null where nothing is known of it. */
export const generatedName = (id: string, scope: Scope): string | null =>
  recall<string | null>(`generated ${id}`, scope, { make: (inside) => makeName(id, inside), unknown: null });

const makeName = (id: string, scope: Scope): string | null => {
  if (id.endsWith('.StreamArn')) return streamArn(id.slice(0, -'.StreamArn'.length), scope);
  const resource = scope.model.resources.get(id);
  const pattern = patterns[resource?.type ?? ''];
  if (pattern !== undefined)
    return pattern.replace(/\{(\w+)\}/g, (_, key: string) => partOf(key, { id, resource, scope }));
  return isRoleOfSam(id, scope) ? partOf('S', { id, resource, scope }).concat(`-${id}-${random}`) : null;
};

/** A table's stream is named by its time. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html */
const streamArn = (id: string, scope: Scope): string | null => {
  const table = scope.model.resources.get(id);
  if (table?.type.startsWith('AWS::DynamoDB::') !== true) return null;
  const arn = replaceSymbols(
    arnOf(table, scope) ?? '',
    (reference) => generatedName(reference, scope) ?? symbolOf(reference),
  );
  return `${arn}/stream/${symbolOf(`${id}.StreamLabel`)}`;
};

type Part = { readonly id: string; readonly resource: ModelResource | undefined; readonly scope: Scope };

// Stands for what nobody chooses, so that a pattern for one resource's name does not fit another's by chance
const random = 'AbCdEfGhIj';

// AgentCore takes none of more than 100 characters, symbols in it aside
const longestName = 256;

const partOf = (key: string, { id, resource, scope }: Part): string => {
  switch (key) {
    case 'S':
      return symbolOf('AWS::StackName');
    case 'I':
      return id;
    case 'i':
      return id.toLowerCase();
    default: {
      const own = scope.resolve(childOf(resource?.properties, key), scope);
      return typeof own === 'string' && own !== '' && own.length <= longestName ? own : symbolOf(`${id}.${key}`);
    }
  }
};

const isRoleOfSam = (id: string, { model }: Scope): boolean =>
  id.endsWith('Role') && model.resources.get(id.slice(0, -4))?.type.startsWith('AWS::Serverless::') === true;

const usual = `{S}-{I}-${random}`;

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html, and for AgentCore the patterns of the ids:
// https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_CreateGateway.html
const patterns: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::S3::Bucket': `{S}-{i}-${random.toLowerCase()}`,
  'AWS::ECR::Repository': `{S}-{i}-${random.toLowerCase()}`,
  'AWS::Lambda::Function': usual,
  'AWS::Serverless::Function': usual,
  'AWS::IAM::Role': usual,
  'AWS::IAM::User': usual,
  'AWS::IAM::ManagedPolicy': usual,
  'AWS::DynamoDB::Table': usual,
  'AWS::DynamoDB::GlobalTable': usual,
  'AWS::Serverless::SimpleTable': usual,
  'AWS::SQS::Queue': usual,
  'AWS::SNS::Topic': usual,
  'AWS::Kinesis::Stream': usual,
  'AWS::KinesisFirehose::DeliveryStream': usual,
  'AWS::Logs::LogGroup': usual,
  'AWS::Events::Rule': usual,
  'AWS::Scheduler::Schedule': usual,
  'AWS::SSM::Parameter': `CFN-{I}-${random}`,
  'AWS::SecretsManager::Secret': `{I}-${random}-AbCdEf`,
  'AWS::StepFunctions::StateMachine': `{I}-${random}`,
  'AWS::Serverless::StateMachine': `{I}-${random}`,
  'AWS::CodeBuild::Project': `{I}-${random}`,
  'AWS::EC2::VPC': `vpc-0z{i}${random}`,
  'AWS::EC2::VPCEndpoint': `vpce-0z{i}${random}`,
  'AWS::BedrockAgentCore::Runtime': `{AgentRuntimeName}-${random}`,
  'AWS::BedrockAgentCore::Gateway': `{Name}-${random.toLowerCase()}`,
  'AWS::BedrockAgentCore::Memory': `{Name}-${random}`,
  'AWS::BedrockAgentCore::BrowserCustom': `{Name}-${random}`,
  'AWS::BedrockAgentCore::CodeInterpreterCustom': `{Name}-${random}`,
};
