import { isMade } from '../model/is-made.ts';
import { arnOf } from '../model/reference.ts';
import { resolve, resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import type { ModelResource } from '../model/template-model.ts';
import { childOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { connectorDocuments, connectorsOf } from './connectors.ts';
import { listItems } from './list-items.ts';
import { type Attached, joinAttached, managedPolicy } from './managed-policy.ts';
import { documentOfValue, type ReadDocument, readDocument } from './read-document.ts';
import { samPolicies } from './sam-policies.ts';
import type { TemplateRole } from './template-role.ts';

/** The roles of a template, each with the documents that belong to it alone. */
export const readRoles = (scope: Scope): readonly TemplateRole[] => {
  const resources = [...scope.model.resources.values()].filter((resource) => isMade(resource, scope));
  const attachments = attachmentsOf(resources, scope);
  const connectors = connectorsOf(scope);
  return resources.flatMap((resource) => {
    const id = roleIdOf(resource, scope);
    if (id === null) return [];
    const isGenerated = resource.type !== 'AWS::IAM::Role';
    const own = isGenerated ? samPolicies(resource, scope) : ownPolicies(resource, scope);
    const all = joinAttached([own, ...(attachments.get(id) ?? [])]);
    const arn = isGenerated ? generatedArn(id, scope) : (arnOf(resource, scope) ?? '');
    return [
      {
        id,
        arn,
        resource,
        isGenerated,
        documents: [...all.documents, ...connectorDocuments({ arn, resource }, connectors, scope)],
        unseen: all.unseen,
        trust: trustOf(resource, isGenerated, scope),
        boundary: boundaryOf(resource, scope),
      },
    ];
  });
};

const roleMakers = new Set(['AWS::Serverless::Function', 'AWS::Serverless::StateMachine']);

const roleIdOf = ({ id, type, properties }: ModelResource, scope: Scope): string | null => {
  if (type === 'AWS::IAM::Role') return id;
  if (!roleMakers.has(type)) return null;
  const given = resolve(childOf(properties, 'Role'), scope);
  return typeof given === 'string' && given !== '' ? null : `${id}Role`;
};

const generatedArn = (id: string, scope: Scope): string =>
  `arn:${scope.partition}:iam::${String(resolve(accountNode, scope))}:role/${String(resolve(refTo(id), scope))}`;

const refTo = (name: string): TemplateNode => ({
  kind: 'map',
  entries: [
    {
      key: 'Ref',
      keySpan: { start: -1, end: -1 },
      value: { kind: 'scalar', value: name, span: { start: -1, end: -1 } },
    },
  ],
  isFlow: true,
  isTag: true,
  span: { start: -1, end: -1 },
});
const accountNode = refTo('AWS::AccountId');

const ownPolicies = ({ id, properties }: ModelResource, scope: Scope): Attached => {
  const inline = listItems(childOf(properties, 'Policies'), scope).map((policy, index) =>
    readDocument(childOf(policy, 'PolicyDocument'), scope, {
      name: resolveText(childOf(policy, 'PolicyName'), scope) ?? `${id}.Policies[${index}]`,
      kind: 'inline',
      span: policy.span,
    }),
  );
  const managed = listItems(childOf(properties, 'ManagedPolicyArns'), scope).map((arn) => managedPolicy(arn, scope));
  return joinAttached([{ documents: inline, unseen: [] }, ...managed]);
};

const attaching = new Set(['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']);

/** What other resources attach, by the logical id of the role. */
const attachmentsOf = (resources: readonly ModelResource[], scope: Scope): ReadonlyMap<string, Attached[]> => {
  const found = new Map<string, Attached[]>();
  for (const resource of resources.filter(({ type }) => attaching.has(type))) {
    const { id, type, properties } = resource;
    const roles = [
      ...listItems(childOf(properties, 'Roles'), scope),
      ...listItems(childOf(properties, 'RoleName'), scope),
    ];
    const document = readDocument(childOf(properties, 'PolicyDocument'), scope, {
      name:
        resolveText(
          childOf(properties, type === 'AWS::IAM::ManagedPolicy' ? 'ManagedPolicyName' : 'PolicyName'),
          scope,
        ) ?? id,
      kind: type === 'AWS::IAM::ManagedPolicy' ? 'managedHere' : 'inline',
      span: resource.span,
      arn: type === 'AWS::IAM::ManagedPolicy' ? arnOf(resource, scope) : null,
    });
    for (const role of roles) {
      const owner = roleNamed(role, resources, scope);
      if (owner !== null) found.set(owner, [...(found.get(owner) ?? []), { documents: [document], unseen: [] }]);
    }
  }
  return found;
};

const roleNamed = (node: TemplateNode, resources: readonly ModelResource[], scope: Scope): string | null => {
  const reference = textOf(childOf(node, 'Ref'));
  if (reference !== null && (scope.model.resources.has(reference) || reference.endsWith('Role'))) return reference;
  const name = resolveText(node, scope);
  const named = resources.find(
    (resource) => resource.type === 'AWS::IAM::Role' && String(resolve(refTo(resource.id), scope)) === name,
  );
  return named?.id ?? null;
};

const services: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Serverless::Function': 'lambda.amazonaws.com',
  'AWS::Serverless::StateMachine': 'states.amazonaws.com',
};

const trustOf = (resource: ModelResource, isGenerated: boolean, scope: Scope): ReadDocument => {
  const given = childOf(resource.properties, 'AssumeRolePolicyDocument');
  const about = {
    name: `${resource.id}.AssumeRolePolicyDocument`,
    kind: 'trust',
    span: given?.span ?? resource.span,
  } as const;
  if (given !== undefined) return readDocument(given, scope, about);
  if (!isGenerated) return documentOfValue({ Statement: [] }, about);
  const statement = {
    Effect: 'Allow',
    Principal: { Service: services[resource.type] },
    Action: 'sts:AssumeRole',
  };
  return documentOfValue({ Version: '2012-10-17', Statement: [statement] }, { ...about, kind: 'generated' });
};

const boundaryOf = ({ properties }: ModelResource, scope: Scope): ReadDocument | string | null => {
  const node = childOf(properties, 'PermissionsBoundary');
  if (node === undefined) return null;
  const { documents } = managedPolicy(node, scope);
  return documents[0] ?? resolveText(node, scope) ?? null;
};
