import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Expression, FunctionCode, Member, Statement } from '../code/code.ts';
import { name } from '../code/expressions.ts';
import { type Reading, textOf } from '../code/reading.ts';
import { readArguments, readExpression, readParameters } from './read-expression.ts';

type ReadBody = (reading: Reading, nodes: readonly SyntaxNode[]) => Statement[];

/** A function or a class, with its decorators, as the assignment that it is. */
export const readDefinition = (reading: Reading, node: SyntaxNode, readBody: ReadBody): Statement[] => {
  const parts = children(node);
  const definition = node.name === 'DecoratedStatement' ? parts.at(-1) : node;
  if (definition === undefined) return [];
  const decorators = parts
    .filter(({ name: kind }) => kind === 'Decorator')
    .map((decorator) => readDecorator(reading, decorator));
  const own = children(definition);
  const named = own.find(({ name: kind }) => kind === 'VariableName');
  if (named === undefined) return [];
  const target = textOf(reading, named);
  const value: Expression =
    definition.name === 'ClassDefinition'
      ? {
          kind: 'class',
          code: { name: target, bases: basesOf(reading, own), members: membersOf(reading, own, readBody) },
        }
      : { kind: 'function', code: functionOf(reading, definition, readBody) };
  const dressed = decorators.reduceRight<Expression>(
    (inner, decorator) => decorate(decorator, inner, definition),
    value,
  );
  return [{ kind: 'assign', target: { kind: 'name', name: target }, value: dressed }];
};

const decorate = (decorator: Expression, inner: Expression, node: SyntaxNode): Expression => ({
  kind: 'call',
  callee: decorator,
  arguments: [{ name: null, spread: false, value: inner }],
  isNew: false,
  from: node.from,
  to: node.from,
});

/** `@a.b(c)`: a chain of names, perhaps called. */
const readDecorator = (reading: Reading, node: SyntaxNode): Expression => {
  const parts = children(node);
  const names = parts.filter(({ name: kind }) => kind === 'VariableName' || kind === 'PropertyName');
  const [first, ...rest] = names.map((part) => textOf(reading, part));
  if (first === undefined) return readExpression(reading, parts.at(-1));
  const chain = rest.reduce<Expression>((of, property) => ({ kind: 'member', of, name: property }), name(first));
  const list = parts.find(({ name: kind }) => kind === 'ArgList');
  if (list === undefined) return chain;
  return {
    kind: 'call',
    callee: chain,
    arguments: readArguments(reading, list),
    isNew: false,
    from: node.from + 1,
    to: node.to,
  };
};

const functionOf = (reading: Reading, node: SyntaxNode, readBody: ReadBody): FunctionCode => {
  const parts = children(node);
  const named = parts.find(({ name: kind }) => kind === 'VariableName');
  const body = parts.find(({ name: kind }) => kind === 'Body');
  return {
    name: named === undefined ? '' : textOf(reading, named),
    parameters: readParameters(
      reading,
      parts.find(({ name: kind }) => kind === 'ParamList'),
    ),
    body: body === undefined ? [] : readBody(reading, children(body)),
    takesSelf: true,
    isArrow: false,
    from: node.from,
  };
};

const basesOf = (reading: Reading, parts: readonly SyntaxNode[]): Expression[] =>
  readArguments(
    reading,
    parts.find(({ name: kind }) => kind === 'ArgList'),
  )
    .filter((argument) => argument.name === null)
    .map(({ value }) => value);

const membersOf = (reading: Reading, parts: readonly SyntaxNode[], readBody: ReadBody): Member[] => {
  const body = parts.find(({ name: kind }) => kind === 'Body');
  return (body === undefined ? [] : children(body)).flatMap((node) => readMember(reading, node, readBody));
};

const readMember = (reading: Reading, node: SyntaxNode, readBody: ReadBody): Member[] => {
  const parts = children(node);
  if (node.name === 'AssignStatement') return readField(reading, parts);
  const isDecorated = node.name === 'DecoratedStatement';
  const definition = isDecorated ? parts.at(-1) : node;
  if (definition?.name === 'ClassDefinition') {
    return readDefinition(reading, node, readBody).flatMap((statement): Member[] =>
      statement.kind === 'assign' && statement.target.kind === 'name'
        ? [{ name: statement.target.name, value: statement.value, kind: 'static', decorators: [] }]
        : [],
    );
  }
  if (definition?.name !== 'FunctionDefinition') return [];
  const code = functionOf(reading, definition, readBody);
  const decorators = isDecorated ? parts.slice(0, -1).map((part) => readDecorator(reading, part)) : [];
  const marks = decorators.map((decorator) =>
    decorator.kind === 'member' || decorator.kind === 'name' ? decorator.name : '',
  );
  const isStatic = marks.includes('staticmethod');
  const value: Expression = { kind: 'function', code: { ...code, takesSelf: !isStatic } };
  const isGetter = marks.some((mark) => getters.has(mark));
  const others = decorators.filter((_, index) => !plain.has(marks[index] ?? ''));
  return [{ name: code.name, value, kind: isGetter ? 'getter' : 'method', decorators: others }];
};

const getters = new Set(['property', 'cached_property', 'computed_field']);
const plain = new Set([...getters, 'staticmethod', 'classmethod', 'abstractmethod', 'override', 'setter']);

const readField = (reading: Reading, parts: readonly SyntaxNode[]): Member[] => {
  const [named] = parts;
  if (named?.name !== 'VariableName') return [];
  const equals = parts.findIndex(({ name: kind }) => kind === 'AssignOp');
  const value = equals === -1 ? null : readExpression(reading, parts[equals + 1]);
  return [{ name: textOf(reading, named), value, kind: 'field', decorators: [] }];
};
