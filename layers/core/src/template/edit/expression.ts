import { arnOf } from '../model/reference.ts';
import { resourceShape } from '../model/resource-shapes.ts';
import type { Scope } from '../model/scope.ts';
import { hasSymbol, replaceSymbols, soleSymbol } from '../model/symbol.ts';
import type { ModelResource } from '../model/template-model.ts';

/** How a template writes a value. */
export type Expression =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'ref'; readonly id: string }
  | { readonly kind: 'attribute'; readonly id: string; readonly attribute: string }
  | { readonly kind: 'sub'; readonly text: string };

/** A value with symbols as the template's own expression; null where a symbol cannot be written (an import, a macro's result). */
export const expressionOf = (
  value: string,
  scope: Scope,
  likes: { readonly partition: boolean } = { partition: false },
): Expression | null => {
  if (!hasSymbol(value) && !value.includes('${')) return { kind: 'plain', text: value };
  const sole = soleSymbol(value);
  if (sole !== null && (sole.startsWith('AWS::') || scope.model.parameters.has(sole))) return { kind: 'ref', id: sole };
  const owner = ownerOf(value, scope);
  if (owner !== null && owner.rest === '') return wholeArn(owner.resource);
  const head = owner === null ? '' : arnVariable(owner.resource);
  const text = withVariables(owner === null ? value : owner.rest, scope);
  if (text === null) return null;
  const isOfAws = owner === null && likes.partition && text.startsWith('arn:aws:');
  const partitioned = isOfAws ? text.replace('arn:aws:', () => 'arn:${AWS::Partition}:') : text;
  return { kind: 'sub', text: `${head}${partitioned}` };
};

type Owner = { readonly resource: ModelResource; readonly rest: string };

/** The resource whose ARN the value is, or begins with. */
const ownerOf = (value: string, scope: Scope): Owner | null => {
  const owners = ownersIn(scope);
  // An ARN goes on behind a slash or a colon
  for (let end = value.length; end > 0; end = lastBreak(value, end)) {
    const resource = owners.get(value.slice(0, end));
    if (resource !== undefined) return { resource, rest: value.slice(end) };
  }
  return null;
};

const lastBreak = (value: string, end: number): number =>
  Math.max(value.lastIndexOf('/', end - 1), value.lastIndexOf(':', end - 1));

/** The first resource of each ARN, looked up once in a scope. */
const ownersIn = (scope: Scope): ReadonlyMap<string, ModelResource> => {
  const before = known.get(scope);
  if (before !== undefined) return before;
  const owners = new Map<string, ModelResource>();
  for (const resource of scope.model.resources.values()) {
    const arn = hasArnAttribute(resource) ? arnOf(resource, scope) : null;
    if (arn !== null && !owners.has(arn)) owners.set(arn, resource);
  }
  known.set(scope, owners);
  return owners;
};

const known = new WeakMap<Scope, ReadonlyMap<string, ModelResource>>();

// Types whose ARN has an attribute of another name than `Arn`
const arnAttributes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Bedrock::Agent': 'AgentArn',
  'AWS::Bedrock::AgentAlias': 'AgentAliasArn',
  'AWS::Bedrock::KnowledgeBase': 'KnowledgeBaseArn',
  'AWS::Bedrock::Guardrail': 'GuardrailArn',
  'AWS::BedrockAgentCore::Runtime': 'AgentRuntimeArn',
  'AWS::BedrockAgentCore::Gateway': 'GatewayArn',
  'AWS::RDS::DBCluster': 'DBClusterArn',
  'AWS::NeptuneGraph::Graph': 'GraphArn',
};

const withoutArn = new Set([
  ...[
    'AWS::SSM::Parameter',
    'AWS::KMS::Alias',
    'AWS::ApiGateway::RestApi',
    'AWS::Serverless::Api',
    'AWS::ApiGatewayV2::Api',
  ],
  ...[
    'AWS::Serverless::HttpApi',
    'AWS::Serverless::WebSocketApi',
    'AWS::Bedrock::DataSource',
    'AWS::Glue::Database',
    'AWS::Athena::WorkGroup',
  ],
]);

const hasArnAttribute = ({ type }: ModelResource): boolean =>
  resourceShape(type) !== undefined && !withoutArn.has(type);

const wholeArn = ({ id, type }: ModelResource): Expression =>
  resourceShape(type)?.ref === 'arn'
    ? { kind: 'ref', id }
    : { kind: 'attribute', id, attribute: arnAttributes[type] ?? 'Arn' };

const arnVariable = ({ id, type }: ModelResource): string =>
  resourceShape(type)?.ref === 'arn' ? `\${${id}}` : `\${${id}.${arnAttributes[type] ?? 'Arn'}}`;

// The attribute that gives the name where `Ref` gives something else
const nameAttributes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::StepFunctions::StateMachine': 'Name',
  'AWS::Serverless::StateMachine': 'Name',
  'AWS::Bedrock::AgentAlias': 'AgentAliasId',
  'AWS::Bedrock::DataSource': 'DataSourceId',
};

const withVariables = (value: string, scope: Scope): string | null => {
  let isWritable = true;
  // A policy variable of IAM's own is written `${!aws:username}` inside a Sub
  const text = replaceSymbols(value.replaceAll('${', '${!'), (reference) => {
    const written = variableFor(reference, scope);
    if (written === null) isWritable = false;
    return written ?? '';
  });
  return isWritable ? text : null;
};

const variableFor = (reference: string, { model }: Scope): string | null => {
  // What is looked up by a name that a symbol is part of cannot be written again
  if (reference.startsWith('resolve:')) return reference.includes('{') ? null : `{{${reference}}}`;
  // What only the running code knows is no variable of the template
  if (reference.startsWith('?') || reference.includes(' ')) return null;
  const resource = model.resources.get(reference);
  if (resource === undefined) return `\${${reference}}`;
  const shape = resourceShape(resource.type);
  if (shape === undefined || shape.ref === 'name') return `\${${reference}}`;
  const attribute = nameAttributes[resource.type];
  return attribute === undefined ? null : `\${${reference}.${attribute}}`;
};
