import type { SyntaxNode } from '@lezer/common';
import { children } from './children.ts';
import { type Reading, textOf } from './reading.ts';

/** The terms of `a + b + c` in their order, in any language whose grammar calls it so; without going down once for each. */
export const termsOfSum = (reading: Reading, node: SyntaxNode): readonly (SyntaxNode | undefined)[] => {
  const found: (SyntaxNode | undefined)[] = [];
  let rest: SyntaxNode | undefined = node;
  while (rest?.name === 'BinaryExpression') {
    const parts: readonly SyntaxNode[] = children(rest);
    if (parts[1] === undefined || textOf(reading, parts[1]) !== '+') break;
    found.push(parts[2]);
    rest = parts[0];
  }
  return [...found, rest].reverse();
};
