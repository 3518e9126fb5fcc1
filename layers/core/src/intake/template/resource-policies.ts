import { fieldsOf } from '../account/field.ts';
import { resolveValue, type Scope } from './resolve-value.ts';
import { arnPattern, type TemplateResource } from './resource-arn.ts';
import { referredId, type Template } from './template-parts.ts';

/** A resource's own policy in a template; `attachTo` is the resource's ARN as a pattern. */
export type ResourcePolicy = { readonly name: string; readonly attachTo: string | null; readonly document: unknown };

// Which property names the resource that a policy resource is for
const owners: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::S3::BucketPolicy': ['Bucket', 'PolicyDocument'],
  'AWS::SecretsManager::ResourcePolicy': ['SecretId', 'ResourcePolicy'],
  'AWS::SQS::QueuePolicy': ['Queues', 'PolicyDocument'],
  'AWS::SNS::TopicPolicy': ['Topics', 'PolicyDocument'],
};

/** The policies of buckets, keys, secrets, queues and topics, and one for each function out of its permissions. */
export const readResourcePolicies = ({ resources, scope }: Template): ResourcePolicy[] => [
  ...resources.flatMap((resource) => readOwnPolicy(resource, scope)),
  ...resources.filter(isFunction).map((resource) => readFunctionPolicy(resource, resources, scope)),
];

const readOwnPolicy = (resource: TemplateResource, scope: Scope): ResourcePolicy[] => {
  const { id, type, properties } = resource;
  if (type === 'AWS::KMS::Key' && properties['KeyPolicy'] !== undefined) {
    return [
      {
        name: `${id}.KeyPolicy`,
        attachTo: arnPattern(resource),
        document: resolveValue(properties['KeyPolicy'], scope),
      },
    ];
  }
  const [owner, document] = owners[type] ?? [];
  if (owner === undefined || document === undefined) return [];
  const target = Array.isArray(properties[owner]) ? properties[owner][0] : properties[owner];
  return [{ name: id, attachTo: arnOf(target, type, scope), document: resolveValue(properties[document], scope) }];
};

const arnOf = (target: unknown, type: string, scope: Scope): string | null => {
  const owner = scope.resources.get(referredId(target) ?? '');
  if (owner !== undefined) return arnPattern(owner);
  const name = String(resolveValue(target, scope));
  if (name.startsWith('arn:')) return name;
  return type === 'AWS::S3::BucketPolicy' ? `arn:aws:s3:::${name}` : null;
};

const isFunction = ({ type }: TemplateResource): boolean =>
  type === 'AWS::Lambda::Function' || type === 'AWS::Serverless::Function';

const readFunctionPolicy = (
  resource: TemplateResource,
  all: readonly TemplateResource[],
  scope: Scope,
): ResourcePolicy => {
  const attachTo = arnPattern(resource);
  const permissions = all.filter(
    ({ type, properties }) =>
      type === 'AWS::Lambda::Permission' && referredId(properties['FunctionName']) === resource.id,
  );
  const events = Object.values(fieldsOf(resource.properties['Events'])).map(
    (event) => eventSources[String(fieldsOf(event)['Type'])],
  );
  const implied = [...new Set(events.filter((service) => service !== undefined))].map((service) =>
    allowInvoke(service, attachTo),
  );
  const statements = [...permissions.map((permission) => toStatement(permission, attachTo, scope)), ...implied];
  return { name: `${resource.id}.Permissions`, attachTo, document: { Version: '2012-10-17', Statement: statements } };
};

// SAM makes a permission for each of these: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
const eventSources: Readonly<Record<string, string>> = {
  Api: 'apigateway.amazonaws.com',
  HttpApi: 'apigateway.amazonaws.com',
  S3: 's3.amazonaws.com',
  SNS: 'sns.amazonaws.com',
  Schedule: 'events.amazonaws.com',
  EventBridgeRule: 'events.amazonaws.com',
  CloudWatchEvent: 'events.amazonaws.com',
  CloudWatchLogs: 'logs.amazonaws.com',
};

const allowInvoke = (service: string, resource: string | null): object => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'lambda:InvokeFunction',
  Resource: resource,
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html */
const toStatement = ({ id, properties }: TemplateResource, resource: string | null, scope: Scope): object => {
  const principal = String(resolveValue(properties['Principal'] ?? '*', scope));
  const sourceArn = properties['SourceArn'] === undefined ? null : resolveValue(properties['SourceArn'], scope);
  const sourceAccount =
    properties['SourceAccount'] === undefined ? null : String(resolveValue(properties['SourceAccount'], scope));
  const condition = {
    ...(sourceArn === null ? {} : { ArnLike: { 'AWS:SourceArn': sourceArn } }),
    ...(sourceAccount === null ? {} : { StringLike: { 'AWS:SourceAccount': sourceAccount } }),
  };
  return {
    Sid: id,
    Effect: 'Allow',
    Principal: principal === '*' ? '*' : principal.includes('.') ? { Service: principal } : { AWS: principal },
    Action: resolveValue(properties['Action'] ?? 'lambda:InvokeFunction', scope),
    Resource: resource,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
};
