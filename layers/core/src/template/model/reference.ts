import { lastPart } from '../../arn/index.ts';
import { childOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { recall } from './recall.ts';
import { idAttributes, resourceShape } from './resource-shapes.ts';
import type { Scope } from './scope.ts';
import { symbolOf } from './symbol.ts';
import type { ModelResource } from './template-model.ts';

/** What `Ref` gives: a pseudo parameter, a parameter, a resource's name, ARN or URL. */
export const resolveReference = (name: string, scope: Scope): unknown => {
  if (Object.hasOwn(scope.own, name)) return scope.own[name];
  if (name.startsWith('AWS::')) return pseudoParameter(name, scope);
  const resource = scope.model.resources.get(name);
  if (resource !== undefined)
    return recall(`Ref ${name}`, scope, {
      make: (inside) => referenceTo(resource, inside),
      unknown: symbolOf(name),
    });
  if (name.includes('.')) return resolveAttribute(name, scope);
  const parameter = scope.model.parameters.get(name);
  if (parameter === undefined && !Object.hasOwn(scope.parameters, name)) return symbolOf(name);
  return recall<unknown>(`Ref ${name}`, scope, {
    make: (inside) => parameterValue(name, parameter, inside),
    unknown: symbolOf(name),
  });
};

/** A parameter's given value, else its default; an empty default and a value that is looked up leave a symbol. */
const parameterValue = (name: string, node: TemplateNode | undefined, scope: Scope): unknown => {
  const type = textOf(childOf(node, 'Type')) ?? 'String';
  const given = scope.parameters[name];
  const value = given ?? scope.resolve(childOf(node, 'Default'), scope);
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html, SSM parameter types
  if (value === undefined || value === null || type.startsWith('AWS::SSM::Parameter::Value')) return symbolOf(name);
  if (value === '' && given === undefined) return '';
  if (type.startsWith('List<') || type === 'CommaDelimitedList')
    return String(value)
      .split(',')
      .map((part) => part.trim());
  return typeof value === 'object' ? value : String(value);
};

/** Region and account stay symbols, also where they are given: an edit writes them as `${AWS::Region}`; `concrete` puts the values in. */
const pseudoParameter = (name: string, { partition }: Scope): string => {
  switch (name) {
    case 'AWS::Partition':
      return partition;
    case 'AWS::URLSuffix':
      return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    default:
      return symbolOf(name);
  }
};

const referenceTo = (resource: ModelResource, scope: Scope): string => {
  const shape = resourceShape(resource.type);
  const name = physicalName(resource, scope);
  switch (shape?.ref) {
    case 'arn':
      return arnOf(resource, scope) ?? name;
    case 'url':
      return `https://sqs.${pseudoParameter('AWS::Region', scope)}.${pseudoParameter('AWS::URLSuffix', scope)}/${pseudoParameter('AWS::AccountId', scope)}/${name}`;
    case 'pair': {
      const owner = resource.type === 'AWS::Bedrock::AgentAlias' ? 'AgentId' : 'KnowledgeBaseId';
      return `${property(resource, owner, scope)}|${name}`;
    }
    default:
      return name;
  }
};

/** What `Fn::GetAtt` gives for `Id.Attribute`. */
export const resolveAttribute = (path: string, scope: Scope): string =>
  recall(`GetAtt ${path}`, scope, { make: (inside) => attributeOf(path, inside), unknown: symbolOf(path) });

const attributeOf = (path: string, scope: Scope): string => {
  const dot = path.indexOf('.');
  const id = dot < 0 ? path : path.slice(0, dot);
  const attribute = dot < 0 ? '' : path.slice(dot + 1);
  const resource = scope.model.resources.get(id);
  if (resource === undefined) return madeBySam(id, attribute, scope) ?? symbolOf(path);
  if (resource.type === 'AWS::Serverless::Function' && (attribute === 'Alias' || attribute === 'Version'))
    return qualifiedArn(resource, attribute, scope);
  if (isArnOf(resource.type, attribute)) return arnOf(resource, scope) ?? symbolOf(path);
  if (attribute === 'QueueUrl') return referenceTo(resource, scope);
  if (ownIds.has(`${resource.type}.${attribute}`)) return physicalName(resource, scope);
  if (idAttributes.has(attribute)) return physicalName(resource, scope);
  if (attribute.startsWith('Outputs.') || attribute === '') return symbolOf(path);
  const own = resolveText(childOf(resource.properties, ...attribute.split('.')), scope);
  return own ?? symbolOf(path);
};

// Attributes that are the resource's own ARN: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html
const isArnOf = (type: string, attribute: string): boolean => {
  if (['Arn', 'TopicArn', 'TableArn', 'QueueArn', 'PolicyArn'].includes(attribute)) return true;
  if (ownArns.has(`${type}.${attribute}`)) return true;
  if (!attribute.endsWith('Arn')) return false;
  const kind = type.split('::').at(-1) ?? '';
  return attribute.toLowerCase() === `${kind.toLowerCase()}arn`;
};

const ownArns = new Set([
  'AWS::BedrockAgentCore::Runtime.AgentRuntimeArn',
  'AWS::BedrockAgentCore::RuntimeEndpoint.AgentRuntimeEndpointArn',
  'AWS::BedrockAgentCore::Gateway.GatewayArn',
  'AWS::BedrockAgentCore::BrowserCustom.BrowserArn',
  'AWS::BedrockAgentCore::CodeInterpreterCustom.CodeInterpreterArn',
  'AWS::Bedrock::ApplicationInferenceProfile.InferenceProfileArn',
  'AWS::Bedrock::DataAutomationProject.ProjectArn',
  'AWS::Bedrock::GuardrailVersion.GuardrailArn',
  'AWS::RDS::DBCluster.DBClusterArn',
  'AWS::OpenSearchService::Domain.DomainArn',
  'AWS::SecretsManager::Secret.Id',
]);

// Attributes that give what `Ref` gives, where those of others of the same name give something else
const ownIds = new Set([
  'AWS::EC2::VPC.VpcId',
  'AWS::EC2::Subnet.SubnetId',
  'AWS::EC2::RouteTable.RouteTableId',
  'AWS::EC2::SecurityGroup.GroupId',
]);

/** The role that SAM makes for a function or a state machine has a logical id of its own. */
const madeBySam = (id: string, attribute: string, scope: Scope): string | null => {
  const owner = id.endsWith('Role') ? scope.model.resources.get(id.slice(0, -4)) : undefined;
  if (owner === undefined || !attribute.endsWith('Arn') || !owner.type.startsWith('AWS::Serverless::')) return null;
  return `arn:${scope.partition}:iam::${pseudoParameter('AWS::AccountId', scope)}:role/${nameSymbol(id, scope)}`;
};

const qualifiedArn = (resource: ModelResource, attribute: 'Alias' | 'Version', scope: Scope): string => {
  const alias = resolveText(childOf(resource.properties, 'AutoPublishAlias'), scope);
  const qualifier = attribute === 'Alias' && alias !== undefined ? alias : symbolOf(`${resource.id}.Version`);
  return `${arnOf(resource, scope)}:${qualifier}`;
};

const nameSymbol = (id: string, { names }: Scope): string => names[id] ?? symbolOf(id);

/** The name a resource is given, else its own symbol; `Ref` of a resource whose id AWS makes is that id. */
export const physicalName = (resource: ModelResource, scope: Scope): string => {
  const told = scope.names[resource.id];
  if (told !== undefined) return told;
  const unknown = symbolOf(resource.id);
  return recall(`name ${resource.id}`, scope, { make: (inside) => givenName(resource, inside), unknown });
};

const givenName = (resource: ModelResource, scope: Scope): string => {
  const shape = resourceShape(resource.type);
  if (shape === undefined || shape.name === '') return symbolOf(resource.id);
  const name = resolveText(childOf(resource.properties, shape.name), scope);
  if (name === undefined || name === '') return symbolOf(resource.id);
  return resource.type === 'AWS::SSM::Parameter' ? name.replace(/^\//, '') : name;
};

/** The ARN of a resource of the template, with symbols for what AWS makes up; null for a type that is not known here. */
export const arnOf = (resource: ModelResource, scope: Scope): string | null => {
  const shape = resourceShape(resource.type);
  if (shape === undefined) return null;
  return recall(`arn ${resource.id}`, scope, {
    make: (inside) => shape.arn.replace(/\{([A-Za-z]+)\}/g, (_, key: string) => partOf(key, resource, inside)),
    unknown: symbolOf(`${resource.id}.Arn`),
  });
};

const partOf = (key: string, resource: ModelResource, scope: Scope): string => {
  switch (key) {
    case 'P':
      return scope.partition;
    case 'R':
      return pseudoParameter('AWS::Region', scope);
    case 'A':
      return pseudoParameter('AWS::AccountId', scope);
    case 'N':
      return physicalName(resource, scope);
    case 'Secret': {
      // AWS puts six characters behind a name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
      const name = physicalName(resource, scope);
      return name === symbolOf(resource.id) ? name : `${name}-AbCdEf`;
    }
    case 'Bus':
      return busOf(resource, scope);
    case 'Path':
      return resolveText(childOf(resource.properties, 'Path'), scope) ?? '/';
    default:
      return idIn(propertyOrArn(resource, key, scope));
  }
};

/** A rule on a bus of its own has the bus in its ARN: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-manage-iam-access.html */
const busOf = (resource: ModelResource, scope: Scope): string => {
  const bus = resolveText(childOf(resource.properties, 'EventBusName'), scope)?.split('/').at(-1);
  return bus === undefined || bus === 'default' ? '' : `${bus}/`;
};

/** A property that may hold an ARN where the id is wanted. */
const idIn = (value: string): string => (value.startsWith('arn:') ? lastPart(value) : value);

/** What a property names, or its sibling by its ARN: `VectorBucketName`, `VectorBucketArn`. */
const propertyOrArn = (resource: ModelResource, key: string, scope: Scope): string =>
  (key.endsWith('Name') && childOf(resource.properties, key) === undefined
    ? resolveText(childOf(resource.properties, `${key.slice(0, -4)}Arn`), scope)
    : undefined) ?? property(resource, key, scope);

const property = (resource: ModelResource, key: string, scope: Scope): string =>
  resolveText(childOf(resource.properties, key), scope) ?? symbolOf(`${resource.id}.${key}`);

const resolveText = (node: TemplateNode | undefined, scope: Scope): string | undefined => {
  const value = scope.resolve(node, scope);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
};
