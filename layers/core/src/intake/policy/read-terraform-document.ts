import { entryOf, type LooseNode, plainValue, textOf } from '../loose/node.ts';
import type { ObjectNode, PlacedObject } from '../loose/walk-nodes.ts';
import type { FoundDocument } from './found-document.ts';
import { withPatterns } from './with-patterns.ts';

const type = 'aws_iam_policy_document';

/**
 * A Terraform `data "aws_iam_policy_document" "name" { statement { … } }`; null for everything else.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export const readTerraformDocument = ({ object, parent }: PlacedObject, before: string): FoundDocument | null => {
  const head = before.slice(before.lastIndexOf('\n') + 1);
  if (parent !== null || !head.includes(`"${type}"`)) return null;
  const blocks = object.entries.filter(({ key }) => key === 'statement').map(({ node }) => node);
  const { value, unresolved } = withPatterns(blocks.map(toStatement));
  const statements = value as readonly object[];
  const isTrust = statements.some((statement) => 'Principal' in statement);
  return {
    policyType: isTrust ? 'resource' : 'identity',
    name: head.split('"').at(-2) ?? null,
    attachTo: null,
    isInline: false,
    document: { Version: '2012-10-17', Statement: statements },
    complete: object.complete && blocks.every((block) => block.complete),
    problems: [
      ...(object.complete ? [] : ['is cut off in the middle; only what stands before that was read']),
      ...unresolved,
    ],
  };
};

const lists = {
  actions: 'Action',
  not_actions: 'NotAction',
  resources: 'Resource',
  not_resources: 'NotResource',
} as const;

const toStatement = (block: LooseNode): object => {
  const sid = textOf(block, 'sid');
  const elements = Object.entries(lists).flatMap(([key, element]) => {
    const node = entryOf(block, key);
    return node === undefined ? [] : [[element, plainValue(node)] as const];
  });
  const principals = blocksOf(block, 'principals').map(
    (node) => [textOf(node, 'type') ?? 'AWS', listOf(node, 'identifiers')] as const,
  );
  const conditions = blocksOf(block, 'condition');
  return {
    ...(sid === null ? {} : { Sid: sid }),
    Effect: textOf(block, 'effect') ?? 'Allow',
    ...Object.fromEntries(elements),
    ...(principals.length === 0 ? {} : { Principal: toPrincipal(principals) }),
    ...(conditions.length === 0 ? {} : { Condition: toCondition(conditions) }),
  };
};

const blocksOf = (block: LooseNode, key: string): ObjectNode[] =>
  block.kind === 'object'
    ? block.entries
        .filter((entry) => entry.key === key)
        .map(({ node }) => node)
        .filter((node): node is ObjectNode => node.kind === 'object')
    : [];

const listOf = (node: LooseNode, key: string): unknown => {
  const found = entryOf(node, key);
  return found === undefined ? [] : plainValue(found);
};

const toPrincipal = (principals: readonly (readonly [string, unknown])[]): unknown =>
  principals.some(([kind]) => kind === '*') ? '*' : Object.fromEntries(principals);

/** Several blocks of one operator are one operator with several keys. */
const toCondition = (blocks: readonly ObjectNode[]): object => {
  const operators = new Map<string, [string, unknown][]>();
  for (const block of blocks) {
    const test = textOf(block, 'test') ?? '';
    operators.set(test, [...(operators.get(test) ?? []), [textOf(block, 'variable') ?? '', listOf(block, 'values')]]);
  }
  return Object.fromEntries([...operators].map(([test, keys]) => [test, Object.fromEntries(keys)]));
};
