import { functionOf, type TemplateNode } from '../../template/index.ts';

/** Every text below a node, one a line; a function of the template is resolved, not entered. */
export const sourceText = (
  node: TemplateNode | undefined,
  read: (node: TemplateNode) => string | undefined,
): string => {
  if (node === undefined) return '';
  if (node.kind === 'scalar' || functionOf(node) !== null) return read(node) ?? '';
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return children.map((child) => sourceText(child, read)).join('\n');
};
