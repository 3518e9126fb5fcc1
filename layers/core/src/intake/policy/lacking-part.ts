import { entryOf, type LooseNode } from '../loose/node.ts';

/** What a statement of a document lacks that AWS asks for, so that the document cannot be the one that is kept; null: nothing. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const lackingPart = (document: LooseNode): string | null => {
  const statement = entryOf(document, 'Statement');
  if (statement === undefined) return null;
  const statements = statement.kind === 'array' ? statement.items : [statement];
  const lacking = statements.flatMap((one) => (one.kind === 'object' ? [partOf(one)] : []));
  return lacking.find((part) => part !== null) ?? null;
};

const partOf = (statement: LooseNode): string | null =>
  parts.find(([, names]) => names.every((name) => entryOf(statement, name) === undefined))?.[0] ?? null;

const parts: readonly (readonly [string, readonly string[]])[] = [
  ['an `Effect`', ['Effect']],
  ['an `Action`', ['Action', 'NotAction', 'Actions', 'NotActions']],
  ['a `Resource`', ['Resource', 'NotResource', 'Resources', 'NotResources', 'Principal', 'NotPrincipal', 'Principals']],
];
