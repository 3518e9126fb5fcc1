import { noSpan, type TemplateNode } from './template-node.ts';

/** A parsed value as a node without places: what a paste held, or what SAM makes. */
export const nodeOfValue = (value: unknown): TemplateNode => {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOfValue), isFlow: true, span: noSpan };
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, child]) => ({ key, keySpan: noSpan, value: nodeOfValue(child) })),
      isFlow: true,
      isTag: false,
      span: noSpan,
    };
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: isPlain ? value : null, span: noSpan };
};
