import { awsManagedPolicy, samPolicyTemplate } from '../../catalog/index.ts';
import { fieldsOf, listOf } from '../account/field.ts';
import type { PolicyHome } from '../evidence.ts';
import { resolveValue, type Scope } from './resolve-value.ts';
import type { TemplateResource } from './resource-arn.ts';
import { referredId, type Template } from './template-parts.ts';

/** A role that a template makes, also the one that SAM makes for a function. */
export type TemplateRole = {
  readonly id: string;
  readonly name: string | null;
  readonly policies: readonly RolePolicy[];
  /** References to policies whose text the template does not hold. */
  readonly unknown: readonly string[];
  readonly trust: unknown;
  readonly boundary: string | null;
};

export type RolePolicy = {
  readonly name: string;
  readonly home: PolicyHome;
  readonly arn: string | null;
  readonly document: unknown;
  readonly asOf: string | null;
};

type Reading = { readonly policies: readonly RolePolicy[]; readonly unknown: readonly string[] };

/** The roles of a template with everything that is attached to them in it. */
export const readRoles = (template: Template): TemplateRole[] =>
  template.resources.flatMap((resource) => toRole(resource, template));

const toRole = (resource: TemplateResource, template: Template): TemplateRole[] => {
  const { id, type, properties } = resource;
  const isFunction = type === 'AWS::Serverless::Function' && properties['Role'] === undefined;
  if (!isFunction && type !== 'AWS::IAM::Role') return [];
  const roleId = isFunction ? `${id}Role` : id;
  const own = isFunction ? readFunctionPolicies(resource, template.scope) : readOwnPolicies(resource, template.scope);
  const attached = template.resources.map((other) => readAttached(other, roleId, template.scope));
  const all = [own, ...attached];
  const name = resolveValue(properties['RoleName'], template.scope);
  return [
    {
      id: roleId,
      name: !isFunction && typeof name === 'string' && !name.includes('*') ? name : null,
      policies: all.flatMap(({ policies }) => policies),
      unknown: all.flatMap(({ unknown }) => unknown),
      trust: isFunction ? lambdaTrust : resolveValue(properties['AssumeRolePolicyDocument'], template.scope),
      boundary:
        properties['PermissionsBoundary'] === undefined
          ? null
          : String(resolveValue(properties['PermissionsBoundary'], template.scope)),
    },
  ];
};

const lambdaTrust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

const readOwnPolicies = ({ id, properties }: TemplateResource, scope: Scope): Reading => {
  const inline = listOf(properties['Policies']).map((policy, index) => ({
    name: nameOf(policy['PolicyName'], scope) ?? `${id}.Policies[${index}]`,
    home: 'inline' as const,
    arn: null,
    document: resolveValue(policy['PolicyDocument'], scope),
    asOf: null,
  }));
  return joinReadings([
    { policies: inline, unknown: [] },
    ...asList(properties['ManagedPolicyArns']).map((arn) => readManaged(arn, scope)),
  ]);
};

/** SAM's `Policies`: names and ARNs, policy templates, documents. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
const readFunctionPolicies = ({ id, properties }: TemplateResource, scope: Scope): Reading => {
  const implied = [
    'AWSLambdaBasicExecutionRole',
    ...(properties['Tracing'] === 'Active' ? ['AWSXrayWriteOnlyAccess'] : []),
    ...(properties['VpcConfig'] === undefined ? [] : ['AWSLambdaVPCAccessExecutionRole']),
  ];
  const own = asList(properties['Policies']).map((policy, index) =>
    readSamPolicy(policy, `${id}Role.Policies[${index}]`, scope),
  );
  return joinReadings([...implied.map((name) => readManaged(name, scope)), ...own]);
};

const readSamPolicy = (policy: unknown, name: string, scope: Scope): Reading => {
  const fields = fieldsOf(policy);
  if (fields['Statement'] !== undefined) return inline(name, resolveValue(policy, scope));
  const [[template = '', parameters] = []] = Object.entries(fields);
  const definition = typeof policy === 'object' ? samPolicyTemplate(template) : undefined;
  if (definition === undefined) return readManaged(policy, scope);
  // A template's parameters are its own; what they hold belongs to the template around it
  const given = Object.fromEntries(
    Object.entries(fieldsOf(parameters)).map(([key, value]) => [key, resolveValue(value, scope)]),
  );
  return inline(name, resolveValue(definition, { ...scope, parameters: given }));
};

const inline = (name: string, document: unknown): Reading => ({
  policies: [{ name, home: 'inline', arn: null, document, asOf: null }],
  unknown: [],
});

const readManaged = (reference: unknown, scope: Scope): Reading => {
  const id = referredId(reference);
  // A managed policy of this template is read where it says which roles it is attached to, or here when the role names it
  const own = id === null ? undefined : scope.resources.get(id);
  if (own?.type === 'AWS::IAM::ManagedPolicy') return { policies: [toManaged(own, scope)], unknown: [] };
  const arn = String(resolveValue(reference, scope));
  const known = awsManagedPolicy(arn);
  if (known === undefined) return { policies: [], unknown: [arn.includes('*') ? (id ?? arn) : arn] };
  return {
    policies: [{ name: known.arn, home: 'awsManaged', arn: known.arn, document: known.document, asOf: known.asOf }],
    unknown: [],
  };
};

const attaching = new Set(['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']);

/** What another resource of the template attaches to the role. */
const readAttached = (resource: TemplateResource, roleId: string, scope: Scope): Reading => {
  const { type, properties } = resource;
  const roles = [...asList(properties['Roles']), ...asList(properties['RoleName'])].map(referredId);
  if (!attaching.has(type) || !roles.includes(roleId)) return { policies: [], unknown: [] };
  if (type === 'AWS::IAM::ManagedPolicy') return { policies: [toManaged(resource, scope)], unknown: [] };
  return inline(
    nameOf(properties['PolicyName'], scope) ?? resource.id,
    resolveValue(properties['PolicyDocument'], scope),
  );
};

const toManaged = ({ id, properties }: TemplateResource, scope: Scope): RolePolicy => ({
  name: nameOf(properties['ManagedPolicyName'], scope) ?? id,
  home: 'customerManaged',
  arn: null,
  document: resolveValue(properties['PolicyDocument'], scope),
  asOf: null,
});

const nameOf = (value: unknown, scope: Scope): string | null => {
  const name = value === undefined ? null : resolveValue(value, scope);
  return typeof name === 'string' && name !== '' && !name.includes('*') ? name : null;
};

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const joinReadings = (readings: readonly Reading[]): Reading => ({
  policies: readings.flatMap(({ policies }) => policies),
  unknown: readings.flatMap(({ unknown }) => unknown),
});
