import type { SyntaxNode } from '@lezer/common';

/** The statements of a block up to the one that leaves it: what stands behind that never runs. */
export const reached = (nodes: readonly SyntaxNode[], leaving: RegExp): readonly SyntaxNode[] => {
  const end = nodes.findIndex(({ name }) => leaving.test(name));
  return end === -1 ? nodes : nodes.slice(0, end + 1);
};
