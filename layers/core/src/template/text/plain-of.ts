import type { TemplateNode } from './template-node.ts';

/** A node as a plain value, its functions as they are written. */
export const plainOf = (node: TemplateNode): unknown => {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  }
};
