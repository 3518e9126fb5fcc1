import type { LooseNode } from './node.ts';

/** Every object in a node, outermost first; `visit` answers whether to go on inside. */
export const walkObjects = (
  node: LooseNode,
  visit: (object: LooseNode & { kind: 'object' }, key: string | null) => boolean,
): void => {
  walk(node, null, visit);
};

type Visit = Parameters<typeof walkObjects>[1];

const walk = (node: LooseNode, key: string | null, visit: Visit): void => {
  if (node.kind === 'array') for (const item of node.items) walk(item, key, visit);
  if (node.kind !== 'object' || !visit(node, key)) return;
  for (const entry of node.entries) walk(entry.node, entry.key, visit);
};
