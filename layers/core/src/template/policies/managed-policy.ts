import { withParts } from '../../arn/index.ts';
import { awsManagedPolicy } from '../../catalog/index.ts';
import { arnOf } from '../model/reference.ts';
import { resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import { showSymbols } from '../model/symbol.ts';
import { childOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { documentOfValue, type ReadDocument, readDocument } from './read-document.ts';

/** What is attached to a role: documents, and the names of those that are not seen. */
export type Attached = { readonly documents: readonly ReadDocument[]; readonly unseen: readonly string[] };

export const joinAttached = (all: readonly Attached[]): Attached => ({
  documents: all.flatMap(({ documents }) => documents),
  unseen: all.flatMap(({ unseen }) => unseen),
});

/** A managed policy by ARN, by name, or of this template. */
export const managedPolicy = (node: TemplateNode, scope: Scope): Attached => {
  const own = scope.model.resources.get(textOf(childOf(node, 'Ref')) ?? '');
  // It is read here when the role names it; when it names the role it is read there
  if (own?.type === 'AWS::IAM::ManagedPolicy') {
    const about = {
      name: resolveText(childOf(own.properties, 'ManagedPolicyName'), scope) ?? own.id,
      kind: 'managedHere',
      span: own.span,
      arn: arnOf(own, scope),
    } as const;
    return { documents: [readDocument(childOf(own.properties, 'PolicyDocument'), scope, about)], unseen: [] };
  }
  return awsManaged(resolveText(node, scope) ?? '', node);
};

/** An AWS managed policy by name or ARN, as recorded. */
export const awsManaged = (name: string, node: TemplateNode | null = null): Attached => {
  const known = awsManagedPolicy(withParts(name, { partition: 'aws' }));
  if (known === undefined) return { documents: [], unseen: name === '' ? [] : [showSymbols(name)] };
  const about = {
    name: known.arn,
    kind: 'awsManaged',
    span: node?.span ?? { start: -1, end: -1 },
    arn: known.arn,
    asOf: known.asOf,
  } as const;
  return { documents: [documentOfValue(known.document, about)], unseen: [] };
};
