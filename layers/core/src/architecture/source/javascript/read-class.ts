import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { ClassCode, Member } from '../code/code.ts';
import { textOf } from '../code/reading.ts';
import { isValue } from './is-value.ts';
import { type Inside, keyOf, readExpression, readFunction } from './read-expression.ts';

/** A class: its base, its fields, its methods. */
export const readClass = (inside: Inside, node: SyntaxNode): ClassCode => {
  const parts = children(node);
  const named = parts.find(({ name }) => name === 'VariableDefinition');
  const body = parts.find(({ name }) => name === 'ClassBody');
  const extended = parts.findIndex(({ name }) => name === 'extends');
  const base = extended === -1 ? undefined : parts.slice(extended + 1).find(isValue);
  return {
    name: named === undefined ? '' : textOf(inside, named),
    bases: base === undefined ? [] : [readExpression(inside, base)],
    members: body === undefined ? [] : children(body).flatMap((member) => readMember(inside, member)),
  };
};

const readMember = (inside: Inside, node: SyntaxNode): Member[] => {
  const parts = children(node);
  const isStatic = parts.some(({ name }) => name === 'static');
  const decorators = parts
    .filter(({ name }) => name === 'Decorator')
    .map((decorator) => readExpression(inside, children(decorator).find(isValue)));
  const key = keyOf(
    inside,
    parts.filter(({ name }) => name !== 'Decorator'),
  );
  const name = key.kind === 'text' ? key.text : '';
  if (node.name === 'MethodDeclaration') {
    const isGetter = parts.some((part) => part.name === 'get');
    const value = { kind: 'function', code: { ...readFunction(inside, node), name } } as const;
    return [{ name, value, kind: isGetter ? 'getter' : isStatic ? 'static' : 'method', decorators }];
  }
  if (node.name !== 'PropertyDeclaration') return [];
  const equals = parts.findIndex((part) => part.name === 'Equals');
  const value = equals === -1 ? null : readExpression(inside, parts[equals + 1]);
  return [{ name, value, kind: isStatic ? 'static' : 'field', decorators }];
};
