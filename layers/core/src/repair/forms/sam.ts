import { Document, visit } from 'yaml';
import { escapeMarks } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import type { PolicyStore } from '../home/policy-store.ts';
import { aboveUnseen } from './above-unseen.ts';
import { functionPermissions } from './function-permission.ts';
import { logicalId } from './labels.ts';
import { queueUrl } from './resource-command.ts';

/** The resource of a SAM or CloudFormation template that holds the document after the change. */
export const sam = (change: Change): string => `${aboveUnseen(change)}${resources(change)}`;

const resources = (change: Change): string => {
  const { store, after } = change;
  const suffix = store.kind === 'function' ? 'Permission' : 'Policy';
  if (store.kind === 'function') return yaml(Object.fromEntries(permissionResources(store.arn, change)));
  const resource = templateResource(store, after);
  if (resource === null) return yaml({ PolicyDocument: after });
  return `${besideOthers(resource)}${yaml({ Resources: { [logicalId(change, suffix)]: resource } })}`;
};

// A key, a role or a table is more than its policy: as a block of its own it would be another one, or lose what stands beside.
const besideOthers = ({ Type }: TemplateResource): string => {
  const property = withMore[Type];
  return property === undefined
    ? ''
    : `# put ${property} into the ${Type} that your template has: its other properties stand there and are not repeated here\n`;
};

const withMore: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::IAM::Role': 'AssumeRolePolicyDocument',
  'AWS::EC2::VPCEndpoint': 'PolicyDocument',
  'AWS::S3::AccessPoint': 'Policy',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::ApiGateway::RestApi': 'Policy',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::DynamoDB::Table': 'ResourcePolicy',
  'AWS::OpenSearchService::Domain': 'AccessPolicies',
  'AWS::SSO::PermissionSet': 'InlinePolicy',
};

// Read the same by YAML 1.1, as PyYAML and the AWS CLI read it, and by 1.2: `no`, `on`, `12:30` and dates stand between quotes.
const readAlike = { aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;

const yaml = (value: unknown): string => {
  const document = new Document(value, readAlike);
  quoteMarked(document);
  return escapeMarks(document.toString({ lineWidth: 0 }));
};

const quoteMarked = (document: Document): void =>
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && isMarked(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });

// `=` and `<<` are values of their own in YAML 1.1: https://yaml.org/type/value.html
const isMarked = (value: string): boolean =>
  escapeMarks(value) !== value || value === '=' || value === '<<' || value.includes('\t');

type TemplateResource = { readonly Type: string; readonly Properties: JsonObject };

const templateResource = (store: PolicyStore, after: JsonObject): TemplateResource | null => {
  switch (store.kind) {
    case 'inline':
      return inlineResource(store, after);
    case 'managed':
      return managedResource(store, after);
    case 'trust':
      return {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: store.roleName ?? '{RoleName}', AssumeRolePolicyDocument: after },
      };
    case 'resource':
      return resourceResource(store, after);
    case 'endpoint':
      return { Type: 'AWS::EC2::VPCEndpoint', Properties: { PolicyDocument: after } };
    case 'dataAccess':
      return {
        Type: 'AWS::OpenSearchServerless::AccessPolicy',
        Properties: { Name: store.name, Type: 'data', Policy: JSON.stringify(after['Statement']) },
      };
    case 'permissionSet':
      return { Type: 'AWS::SSO::PermissionSet', Properties: { Name: store.name, InlinePolicy: after } };
    case 'organization':
      return {
        Type: 'AWS::Organizations::Policy',
        Properties: { Name: store.policy ?? '{PolicyName}', Content: after },
      };
    case 'function':
    case 'session':
    case 'other':
      return null;
  }
};

const ownerNames = { role: 'RoleName', user: 'UserName', group: 'GroupName' } as const;
const ownerTypes = {
  role: 'AWS::IAM::RolePolicy',
  user: 'AWS::IAM::UserPolicy',
  group: 'AWS::IAM::GroupPolicy',
} as const;
const ownerLists = { role: 'Roles', user: 'Users', group: 'Groups' } as const;

const inlineResource = (store: Extract<PolicyStore, { kind: 'inline' }>, after: JsonObject): TemplateResource => ({
  Type: ownerTypes[store.owner],
  Properties: {
    [ownerNames[store.owner]]: store.ownerName ?? `{${ownerNames[store.owner]}}`,
    PolicyName: store.policyName ?? '{PolicyName}',
    PolicyDocument: after,
  },
});

const managedResource = (store: Extract<PolicyStore, { kind: 'managed' }>, after: JsonObject): TemplateResource => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    ManagedPolicyName: store.name,
    PolicyDocument: after,
    ...(store.attach?.as === 'policy' ? { [ownerLists[store.attach.owner]]: [store.attach.ownerName] } : {}),
  },
});

const resourceResource = (
  store: Extract<PolicyStore, { kind: 'resource' }>,
  after: JsonObject,
): TemplateResource | null => {
  switch (store.service) {
    case 'bucket':
      return { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: store.name, PolicyDocument: after } };
    case 'key':
      return { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: after } };
    case 'secret':
      return {
        Type: 'AWS::SecretsManager::ResourcePolicy',
        Properties: { SecretId: store.arn, ResourcePolicy: after },
      };
    case 'api':
      return { Type: 'AWS::ApiGateway::RestApi', Properties: { Policy: after } };
    case 'queue':
      return { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [queueUrl(store)], PolicyDocument: after } };
    case 'topic':
      return { Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: [store.arn], PolicyDocument: after } };
    case 'repository':
      return { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: store.name, RepositoryPolicyText: after } };
    case 'table':
      return {
        Type: 'AWS::DynamoDB::Table',
        Properties: { TableName: store.name, ResourcePolicy: { PolicyDocument: after } },
      };
    case 'domain':
      return { Type: 'AWS::OpenSearchService::Domain', Properties: { DomainName: store.name, AccessPolicies: after } };
    case 'vectorBucket':
      return {
        Type: 'AWS::S3Vectors::VectorBucketPolicy',
        Properties: { VectorBucketName: store.name, Policy: after },
      };
    case 'accessPoint':
      return { Type: 'AWS::S3::AccessPoint', Properties: { Name: store.name, Policy: after } };
    case 'guardrail':
      return {
        Type: 'AWS::Bedrock::ResourcePolicy',
        Properties: { ResourceArn: store.arn, PolicyDocument: after },
      };
    case 'agentCore':
      return null;
  }
};

const permissionResources = (arn: string, change: Change): readonly (readonly [string, unknown])[] => {
  const permissions = change.statement === null ? [] : functionPermissions(change.statement);
  if (permissions.length === 0) return [['PolicyDocument', change.after]];
  const resources = permissions.map((permission) => [
    logicalId(change, permission.statementId),
    {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: arn,
        Action: permission.action,
        Principal: permission.principal,
        ...optional('SourceArn', permission.sourceArn),
        ...optional('SourceAccount', permission.sourceAccount),
        ...optional('PrincipalOrgID', permission.principalOrgId),
        ...optional('FunctionUrlAuthType', permission.functionUrlAuthType),
        ...(permission.invokedViaFunctionUrl ? { InvokedViaFunctionUrl: true } : {}),
      },
    },
  ]);
  return [['Resources', Object.fromEntries(resources)]];
};

const optional = (name: string, value: string | null): JsonObject => (value === null ? {} : { [name]: value });
