import {
  childOf,
  type ReadStatement,
  readDocument,
  readModel,
  readResourcePolicies,
  readRoles,
  type Span,
  scopeOf,
} from '../../../layers/core/src/template/index.ts';

export type Subtraction = { readonly what: string; readonly text: string };

/** A template with one thing that a call needs taken away: each action, each resource, each statement, each permission, one at a time. */
export const subtractionsOf = (text: string): readonly Subtraction[] => {
  const reading = readModel(text);
  if (reading.kind === 'unreadable') throw new Error(reading.because);
  const scope = scopeOf(reading.model);
  const roles = readRoles(scope);
  const documents = [
    ...roles.flatMap(({ id, documents: own, trust }) => [...own, trust].map((document) => ({ owner: id, document }))),
    ...readResourcePolicies(scope).map(({ id, document }) => ({ owner: id ?? document.name, document })),
    ...[...reading.model.resources.values()]
      .filter(({ type }) => type === 'AWS::EC2::VPCEndpoint')
      .map(({ id, properties, span }) => ({
        owner: id,
        document: readDocument(childOf(properties, 'PolicyDocument'), scope, { name: id, kind: 'resource', span }),
      })),
  ];
  const statements = documents.flatMap(({ owner, document }) =>
    // No call needs a Deny
    document.statements.filter(({ effect }) => effect !== 'Deny').map((statement) => ({ owner, statement })),
  );
  const permissions = [...reading.model.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Permission');
  return [
    ...statements.flatMap(({ owner, statement }) => elementsOf(statement, owner, text)),
    ...permissions.map(({ id, node }) => ({
      what: `${id} removed`,
      text: replace(text, typeSpan(node.entries, text), 'AWS::CloudFormation::WaitConditionHandle'),
    })),
  ];
};

const typeSpan = (
  entries: readonly { readonly key: string; readonly value: { readonly span: Span } }[],
  text: string,
): Span => entries.find(({ key }) => key === 'Type')?.value.span ?? { start: text.length, end: text.length };

/** Taking an element of a list away and putting one there that nothing asks for are the same to the arrows; the text stays a template. */
const elementsOf = (statement: ReadStatement, owner: string, text: string): Subtraction[] => {
  const other = 'cloudwatch:DescribeAlarms';
  const actions = statement.actions.map(({ value, node }) => ({
    what: `${owner}: ${value} removed`,
    text: replace(text, node.span, other),
  }));
  const resources = statement.resources
    .filter(({ value }) => value !== '*')
    .map(({ value, node }) => ({
      what: `${owner}: ${value} removed`,
      text: replace(text, node.span, 'arn:aws:s3:::nothing'),
    }));
  return [...actions, ...resources];
};

const replace = (text: string, { start, end }: Span, by: string): string => {
  const quote = /["']/.exec(text[start] ?? '')?.[0] ?? '';
  return `${text.slice(0, start)}${quote}${by}${quote}${text.slice(end)}`;
};
