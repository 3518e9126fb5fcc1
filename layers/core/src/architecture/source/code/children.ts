import type { SyntaxNode } from '@lezer/common';

/** The children of a node, without the comments and without what the parser could not read. */
export const children = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!skipped.has(child.name)) found.push(child);
  }
  return found;
};

const skipped = new Set(['Comment', 'LineComment', 'BlockComment']);
