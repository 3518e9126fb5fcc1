import { isMade } from '../model/is-made.ts';
import { arnOf } from '../model/reference.ts';
import { resolve, resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import type { ModelResource } from '../model/template-model.ts';
import { childOf, entriesOf, type TemplateNode } from '../text/template-node.ts';
import { connectorPolicies } from './connectors.ts';
import { functionArn } from './function-arn.ts';
import { listItems } from './list-items.ts';
import { documentOfValue, readDocument } from './read-document.ts';
import type { TemplateResourcePolicy } from './template-resource-policy.ts';

type Owner = readonly [owners: string, document: string];

// Which property names the resource that a policy resource is for
const owners: Readonly<Record<string, Owner>> = {
  __proto__: null as never,
  'AWS::S3::BucketPolicy': ['Bucket', 'PolicyDocument'],
  'AWS::SecretsManager::ResourcePolicy': ['SecretId', 'ResourcePolicy'],
  'AWS::SQS::QueuePolicy': ['Queues', 'PolicyDocument'],
  'AWS::SQS::QueueInlinePolicy': ['Queue', 'PolicyDocument'],
  'AWS::SNS::TopicPolicy': ['Topics', 'PolicyDocument'],
  'AWS::SNS::TopicInlinePolicy': ['TopicArn', 'PolicyDocument'],
  'AWS::S3Vectors::VectorBucketPolicy': ['VectorBucketArn', 'Policy'],
  'AWS::Logs::ResourcePolicy': ['', 'PolicyDocument'],
  'AWS::Bedrock::ResourcePolicy': ['ResourceArn', 'PolicyDocument'],
};

/** The policies of buckets, keys, secrets, queues, topics, buses, and those that permissions make for functions. */
export const readResourcePolicies = (scope: Scope): readonly TemplateResourcePolicy[] => {
  const byName = namesOf(scope);
  const written = [...scope.model.resources.values()]
    .filter((resource) => isMade(resource, scope))
    .flatMap((resource) => [
      ...ownPolicy(resource, scope),
      ...declaredPolicy(resource, scope, byName),
      ...permission(resource, scope, byName),
      ...eventPermissions(resource, scope),
      ...busPolicy(resource, scope),
    ]);
  return [...written, ...connectorPolicies(scope)];
};

/** What a reference to a resource may look like, by that text. */
const namesOf = (scope: Scope): ReadonlyMap<string, ModelResource> => {
  const names = new Map<string, ModelResource>();
  for (const resource of scope.model.resources.values()) {
    const arn = arnOf(resource, scope);
    if (arn === null) continue;
    const reference = resolveText(
      {
        kind: 'map',
        entries: [
          { key: 'Ref', keySpan: resource.span, value: { kind: 'scalar', value: resource.id, span: resource.span } },
        ],
        isFlow: true,
        isTag: true,
        span: resource.span,
      },
      scope,
    );
    for (const name of [arn, reference]) if (name !== undefined && !names.has(name)) names.set(name, resource);
  }
  return names;
};

const ownPolicy = (resource: ModelResource, scope: Scope): TemplateResourcePolicy[] => {
  const node = resource.type === 'AWS::KMS::Key' ? childOf(resource.properties, 'KeyPolicy') : undefined;
  const arn = arnOf(resource, scope);
  if (node === undefined || arn === null) return [];
  const about = { name: `${resource.id}.KeyPolicy`, kind: 'resource', span: node.span } as const;
  return [{ id: resource.id, arn, document: readDocument(node, scope, about) }];
};

const declaredPolicy = (
  resource: ModelResource,
  scope: Scope,
  byName: ReadonlyMap<string, ModelResource>,
): TemplateResourcePolicy[] => {
  const [owner, key] = owners[resource.type] ?? [];
  if (owner === undefined || key === undefined) return [];
  const about = { name: resource.id, kind: 'resource', span: resource.span } as const;
  const document = readDocument(childOf(resource.properties, key), scope, about);
  return listItems(childOf(resource.properties, owner), scope).flatMap((node) => {
    const name = resolveText(node, scope);
    if (name === undefined) return [];
    const found = byName.get(name);
    const arn = found === undefined ? outside(name, resource.type, scope) : arnOf(found, scope);
    return arn === null ? [] : [{ id: found?.id ?? null, arn, document }];
  });
};

const outside = (name: string, type: string, scope: Scope): string | null => {
  if (name.startsWith('arn:')) return name;
  if (type === 'AWS::S3::BucketPolicy') return `arn:${scope.partition}:s3:::${name}`;
  const [, region, account, queue] = /^https:\/\/sqs\.([^.]+)\.[^/]+\/([^/]+)\/(.+)$/.exec(name) ?? [];
  return queue === undefined ? null : `arn:${scope.partition}:sqs:${region}:${account}:${queue}`;
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html */
const permission = (
  resource: ModelResource,
  scope: Scope,
  byName: ReadonlyMap<string, ModelResource>,
): TemplateResourcePolicy[] => {
  const { id, type, properties, span } = resource;
  if (type !== 'AWS::Lambda::Permission') return [];
  const name = resolveText(childOf(properties, 'FunctionName'), scope) ?? '';
  const arn = functionArn(name, scope);
  const principal = resolveText(childOf(properties, 'Principal'), scope) ?? '*';
  const source = resolveText(childOf(properties, 'SourceArn'), scope);
  const account = resolveText(childOf(properties, 'SourceAccount'), scope);
  const organization = resolveText(childOf(properties, 'PrincipalOrgID'), scope);
  const authType = resolveText(childOf(properties, 'FunctionUrlAuthType'), scope);
  const isViaUrl = resolveText(childOf(properties, 'InvokedViaFunctionUrl'), scope)?.toLowerCase() === 'true';
  const condition = {
    ...(isViaUrl ? { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } : {}),
    ...(source === undefined ? {} : { ArnLike: { 'AWS:SourceArn': source } }),
    ...(account === undefined && organization === undefined && authType === undefined
      ? {}
      : {
          StringEquals: {
            ...(account === undefined ? {} : { 'AWS:SourceAccount': account }),
            ...(organization === undefined ? {} : { 'aws:PrincipalOrgID': organization }),
            ...(authType === undefined ? {} : { 'lambda:FunctionUrlAuthType': authType }),
          },
        }),
  };
  const statement = {
    Sid: id,
    Effect: 'Allow',
    Principal: principal === '*' ? '*' : principal.includes('.') ? { Service: principal } : { AWS: principal },
    Action: resolve(childOf(properties, 'Action'), scope) ?? 'lambda:InvokeFunction',
    Resource: arn,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
  const owner = byName.get(arn) ?? byName.get(name);
  const about = { name: id, kind: 'resource', span } as const;
  return [
    { id: owner?.id ?? null, arn, document: documentOfValue({ Version: '2012-10-17', Statement: [statement] }, about) },
  ];
};

// SAM makes a permission for each of these: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
const eventSources: Readonly<Record<string, string>> = {
  __proto__: null as never,
  Api: 'apigateway.amazonaws.com',
  HttpApi: 'apigateway.amazonaws.com',
  S3: 's3.amazonaws.com',
  SNS: 'sns.amazonaws.com',
  Schedule: 'events.amazonaws.com',
  EventBridgeRule: 'events.amazonaws.com',
  CloudWatchEvent: 'events.amazonaws.com',
  CloudWatchLogs: 'logs.amazonaws.com',
  Cognito: 'cognito-idp.amazonaws.com',
  IoTRule: 'iot.amazonaws.com',
};

const eventPermissions = (resource: ModelResource, scope: Scope): TemplateResourcePolicy[] => {
  if (resource.type !== 'AWS::Serverless::Function') return [];
  const alias = resolveText(childOf(resource.properties, 'AutoPublishAlias'), scope);
  const own = arnOf(resource, scope);
  const arn = alias === undefined ? own : `${own}:${alias}`;
  if (arn === null) return [];
  const services = entriesOf(childOf(resource.properties, 'Events')).flatMap(
    ({ value }) => eventSources[resolveText(childOf(value, 'Type'), scope) ?? ''] ?? [],
  );
  return [...new Set(services)].map((service) => ({
    id: resource.id,
    arn,
    document: documentOfValue(
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: service }, Action: 'lambda:InvokeFunction', Resource: arn },
        ],
      },
      { name: `${resource.id}.Permissions`, kind: 'generated', span: resource.span },
    ),
  }));
};

const busPolicy = (resource: ModelResource, scope: Scope): TemplateResourcePolicy[] => {
  if (resource.type !== 'AWS::Events::EventBusPolicy') return [];
  const bus = resolveText(childOf(resource.properties, 'EventBusName'), scope) ?? 'default';
  const statement: TemplateNode | undefined = childOf(resource.properties, 'Statement');
  const arn = `arn:${scope.partition}:events:${scope.region ?? '*'}:${scope.account ?? '*'}:event-bus/${bus}`;
  const about = { name: resource.id, kind: 'resource', span: resource.span } as const;
  return [
    {
      id: null,
      arn,
      document: documentOfValue({ Version: '2012-10-17', Statement: [resolve(statement, scope)] }, about),
    },
  ];
};
