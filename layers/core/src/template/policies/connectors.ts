import { arnOf } from '../model/reference.ts';
import { resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import type { ModelResource } from '../model/template-model.ts';
import { childOf, entriesOf, type Span, type TemplateNode } from '../text/template-node.ts';
import { connectorActions } from './connector-actions.ts';
import { listItems } from './list-items.ts';
import { documentOfValue, type ReadDocument } from './read-document.ts';

export type Connector = {
  readonly id: string;
  readonly source: string;
  readonly destination: string;
  readonly permissions: readonly string[];
  readonly span: Span;
};

/** SAM's connectors, as resources of their own and inside the source. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/managing-permissions-connectors.html */
export const connectorsOf = (scope: Scope): readonly Connector[] =>
  [...scope.model.resources.values()].flatMap((resource) => [
    ...standing(resource, scope),
    ...embedded(resource, scope),
  ]);

const standing = (resource: ModelResource, scope: Scope): Connector[] => {
  if (resource.type !== 'AWS::Serverless::Connector') return [];
  const source = resolveText(childOf(resource.properties, 'Source', 'Id'), scope);
  return source === undefined
    ? []
    : connect({ id: resource.id, source, properties: resource.properties, span: resource.span }, scope);
};

const embedded = (resource: ModelResource, scope: Scope): Connector[] =>
  entriesOf(childOf(resource.node, 'Connectors')).flatMap(({ key, value }) =>
    connect(
      { id: `${resource.id}.${key}`, source: resource.id, properties: childOf(value, 'Properties'), span: value.span },
      scope,
    ),
  );

type Joined = {
  readonly id: string;
  readonly source: string;
  readonly properties: TemplateNode | undefined;
  readonly span: Span;
};

const connect = ({ id, source, properties, span }: Joined, scope: Scope): Connector[] =>
  listItems(childOf(properties, 'Destination'), scope).flatMap((node) => {
    const destination = resolveText(childOf(node, 'Id'), scope);
    const permissions = listItems(childOf(properties, 'Permissions'), scope).map(
      (one) => resolveText(one, scope) ?? '',
    );
    return destination === undefined ? [] : [{ id, source, destination, permissions, span }];
  });

/** What the connectors from a resource allow its role. */
export const connectorDocuments = (sourceId: string, scope: Scope): ReadDocument[] =>
  connectorsOf(scope)
    .filter(({ source }) => source === sourceId)
    .flatMap(({ id, destination, permissions, span }) => {
      const target = scope.model.resources.get(destination);
      const arn = target === undefined ? null : arnOf(target, scope);
      if (target === undefined || arn === null) return [];
      const actions = permissions.flatMap((permission) => connectorActions(target.type, permission));
      const resources = resourcesOf(target.type, arn);
      if (actions.length === 0) return [];
      const document = {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: actions, Resource: resources }],
      };
      return [documentOfValue(document, { name: id, kind: 'generated', span })];
    });

const resourcesOf = (type: string, arn: string): readonly string[] => {
  if (type.includes('::S3::')) return [arn, `${arn}/*`];
  if (type.includes('Table')) return [arn, `${arn}/index/*`];
  return [arn];
};
