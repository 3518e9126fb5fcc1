import type { LooseNode } from './node.ts';

export type ObjectNode = LooseNode & { readonly kind: 'object' };

/** An object with the key it stands under and the object around it. */
export type PlacedObject = {
  readonly object: ObjectNode;
  readonly key: string | null;
  readonly parent: ObjectNode | null;
};

/** Every object in a node, outermost first; `visit` answers whether to go on inside. */
export const walkObjects = (node: LooseNode, visit: (placed: PlacedObject) => boolean): void =>
  walk(node, { key: null, parent: null }, visit);

type Place = { readonly key: string | null; readonly parent: ObjectNode | null };

const walk = (node: LooseNode, place: Place, visit: (placed: PlacedObject) => boolean): void => {
  if (node.kind === 'array') for (const item of node.items) walk(item, place, visit);
  if (node.kind !== 'object' || !visit({ object: node, ...place })) return;
  for (const entry of node.entries) walk(entry.node, { key: entry.key, parent: node }, visit);
};
