import { withParts } from '../../arn/index.ts';
import { arnOf } from '../model/reference.ts';
import { resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import type { ModelResource } from '../model/template-model.ts';
import { childOf, entriesOf, type Span, type TemplateNode } from '../text/template-node.ts';
import { connectorGrant } from './connector-grant.ts';
import { listItems } from './list-items.ts';
import { documentOfValue, type ReadDocument } from './read-document.ts';
import type { TemplateResourcePolicy } from './template-resource-policy.ts';

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

type Owner = { readonly arn: string; readonly resource: ModelResource };

/** What the connectors allow a role: the one that SAM makes for an end of theirs, or the one that the end names. */
export const connectorDocuments = (owner: Owner, connectors: readonly Connector[], scope: Scope): ReadDocument[] =>
  connectors.flatMap((connector) => {
    const ends = endsOf(connector, scope);
    const grant = ends === null ? null : connectorGrant(ends.source.type, ends.destination.type, connector.permissions);
    if (ends === null || grant?.kind !== 'role' || !isRoleOf(ends[grant.of], owner, scope)) return [];
    const Statement = grant.statements.map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources.map((pattern) => fill(pattern, ends, scope)),
    }));
    const document = { Version: '2012-10-17', Statement };
    return [documentOfValue(document, { name: connector.id, kind: 'generated', span: connector.span })];
  });

/** How the connectors let services in at a resource. */
export const connectorPolicies = (scope: Scope): readonly TemplateResourcePolicy[] =>
  connectorsOf(scope).flatMap((connector) => {
    const ends = endsOf(connector, scope);
    const grant = ends === null ? null : connectorGrant(ends.source.type, ends.destination.type, connector.permissions);
    if (ends === null || grant?.kind !== 'resource') return [];
    const arn = arnOf(ends.destination, scope) ?? '';
    const source = arnOf(ends.source, scope) ?? '';
    const Statement = [
      {
        Effect: 'Allow',
        Principal: { Service: grant.service },
        Action: grant.action,
        Resource: arn,
        Condition: { ArnLike: { 'aws:SourceArn': source.includes(':execute-api:') ? `${source}/*` : source } },
      },
    ];
    const about = { name: connector.id, kind: 'generated', span: connector.span } as const;
    return [{ id: ends.destination.id, arn, document: documentOfValue({ Version: '2012-10-17', Statement }, about) }];
  });

type Ends = { readonly source: ModelResource; readonly destination: ModelResource };

const endsOf = ({ source, destination }: Connector, { model }: Scope): Ends | null => {
  const [from, to] = [model.resources.get(source), model.resources.get(destination)];
  return from === undefined || to === undefined ? null : { source: from, destination: to };
};

const isRoleOf = (end: ModelResource, { arn, resource }: Owner, scope: Scope): boolean =>
  end.id === resource.id ||
  ['Role', 'RoleArn', 'ServiceRoleArn'].some((key) => resolveText(childOf(end.properties, key), scope) === arn);

const fill = (pattern: string, { source, destination }: Ends, scope: Scope): string => {
  const [from, to] = [arnOf(source, scope) ?? '', arnOf(destination, scope) ?? ''];
  const rule = 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';
  return pattern
    .replace('{S}', () => from)
    .replace('{D}', () => to)
    .replace('{E}', () => `${to.replace(':stateMachine:', ':execution:')}:*`)
    .replace('{R}', () => withParts(to, { partition: scope.partition, service: 'events', name: rule }));
};
