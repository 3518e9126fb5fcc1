import type { SyntaxNode } from '@lezer/common';

const marks = new Set([',', '(', ')', '[', ']', '{', '}']);

/** What stands between commas, without the brackets around; an empty place stays an empty group. */
export const splitByComma = (nodes: readonly SyntaxNode[]): SyntaxNode[][] => {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') groups.push([]);
    else if (!marks.has(node.name)) groups.at(-1)?.push(node);
  }
  return groups.at(-1)?.length === 0 ? groups.slice(0, -1) : groups;
};
