import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import { type Reading, textOf } from '../code/reading.ts';

// Names that a body of its own declares, not the method around it
const apart = /^(ClassBody|InterfaceBody|EnumBody|RecordBody)$/;

/** Every name that a method declares: its parameters, variables, what its lambdas take. Others are fields of the object. */
export const localsOf = (reading: Reading, method: SyntaxNode): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...children(method)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.name === 'Definition') found.add(textOf(reading, node));
    if (node.name === 'InferredParameters')
      for (const part of children(node)) if (part.name === 'Identifier') found.add(textOf(reading, part));
    if (!apart.test(node.name)) waiting.push(...children(node));
  }
  return found;
};
