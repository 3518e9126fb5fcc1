import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Argument, Entry, Expression, Parameter, Pattern, Statement } from '../code/code.ts';
import { act, falsehood, mixed, name, nested, nothing, run, text } from '../code/expressions.ts';
import { deeper, type Reading, textOf, unread } from '../code/reading.ts';
import { termsOfSum } from '../code/terms-of-sum.ts';
import { isValue } from './is-value.ts';
import { readString } from './read-string.ts';
import { splitByComma } from './split-by-comma.ts';

export type Inside = Reading & {
  readonly statements: (nodes: readonly SyntaxNode[]) => Statement[];
  readonly classOf: (node: SyntaxNode) => Expression;
};

/** A JavaScript or TypeScript expression; types fall away. https://tc39.es/ecma262/#sec-ecmascript-language-expressions */
export const readExpression = (inside: Inside, node: SyntaxNode | undefined): Expression =>
  node === undefined
    ? nothing
    : deeper(inside, () => (readers[node.name] ?? readParts)(inside, node, children(node)), unread);

type Reader = (inside: Inside, node: SyntaxNode, parts: readonly SyntaxNode[]) => Expression;

const readParts: Reader = (inside, _node, parts) =>
  nested(...parts.filter(isValue).map((part) => readExpression(inside, part)));

const readInner: Reader = (inside, _node, parts) => readExpression(inside, parts.find(isValue));

const readLast: Reader = (inside, _node, parts) => readExpression(inside, parts.findLast(isValue));

const readMember: Reader = (inside, _node, parts) => {
  const of = readExpression(inside, parts[0]);
  const last = parts.at(-1);
  if (last?.name === ']') {
    const key = parts.slice(1).find(isValue);
    return { kind: 'index', of, key: readExpression(inside, key) };
  }
  return { kind: 'member', of, name: last === undefined ? '' : textOf(inside, last) };
};

const readCall: Reader = (inside, node, parts) => {
  const isNew = node.name === 'NewExpression';
  const callee = parts.find(isValue);
  const list = parts.find(({ name: kind }) => kind === 'ArgList');
  const isBare = callee !== undefined && list !== undefined && textOf(inside, callee) === 'require' && !isNew;
  const given = list === undefined ? [] : readArguments(inside, list);
  if (isBare && given[0] !== undefined) return { kind: 'import', from: given[0].value };
  return {
    kind: 'call',
    callee: readExpression(inside, callee),
    arguments: given,
    isNew,
    from: node.from,
    to: node.to,
  };
};

const readArguments = (inside: Inside, list: SyntaxNode): Argument[] =>
  splitByComma(children(list)).map((group) => ({
    name: null,
    spread: group[0]?.name === 'Spread',
    value: readExpression(inside, group.find(isValue)),
  }));

const readBinary: Reader = (inside, node, parts) => {
  const [left, operator, right] = parts;
  const sign = operator === undefined ? '' : textOf(inside, operator);
  if (sign === 'as' || sign === 'satisfies') return readExpression(inside, left);
  if (sign === '+')
    return { kind: 'join', parts: termsOfSum(inside, node).map((term) => readExpression(inside, term)) };
  const first = readExpression(inside, left);
  const second = readExpression(inside, right);
  if (sign === '??' || sign === '||') return { kind: 'or', first, second };
  if (sign === '&&') return run([act(first)], second);
  if (/^[!=]==?$/.test(sign)) return { kind: 'equal', first, second, isNot: sign.startsWith('!') };
  return nested(first, second);
};

const readConditional: Reader = (inside, _node, parts) => {
  const [test, yes, no] = parts.filter(isValue);
  const [then, otherwise] = [readExpression(inside, yes), readExpression(inside, no)];
  return { kind: 'choice', test: readExpression(inside, test), then, otherwise };
};

const readTemplate: Reader = (inside, node, parts) => {
  const pieces: Expression[] = [];
  let at = node.from + 1;
  for (const part of parts.filter(({ name: kind }) => kind === 'Interpolation')) {
    pieces.push(
      text(readString(inside.text.slice(at, part.from))),
      readExpression(inside, children(part).find(isValue)),
    );
    at = part.to;
  }
  return { kind: 'join', parts: [...pieces, text(readString(inside.text.slice(at, Math.max(at, node.to - 1))))] };
};

const readObject: Reader = (inside, _node, parts) => ({
  kind: 'record',
  entries: parts.filter(({ name: kind }) => kind === 'Property').map((property) => readProperty(inside, property)),
});

const readProperty = (inside: Inside, property: SyntaxNode): Entry => {
  const parts = children(property);
  const [first] = parts;
  if (first?.name === 'Spread') return { key: null, value: readExpression(inside, parts[1]) };
  const key = keyOf(inside, parts);
  if (parts.some(({ name: kind }) => kind === 'ParamList')) {
    return { key, value: { kind: 'function', code: readFunction(inside, property) } };
  }
  const colon = parts.findIndex(({ name: kind }) => kind === ':');
  if (colon === -1) return { key, value: key.kind === 'text' ? name(key.text) : mixed() };
  return { key, value: readExpression(inside, parts[colon + 1]) };
};

/** The name of a property or a member. */
export const keyOf = (inside: Inside, parts: readonly SyntaxNode[]): Expression => {
  const bracket = parts.findIndex(({ name: kind }) => kind === '[');
  if (bracket !== -1) return readExpression(inside, parts[bracket + 1]);
  const named = parts.find(({ name: kind }) => /Definition$|^PropertyName$|^String$|^Number$/.test(kind));
  if (named === undefined) return mixed();
  return named.name === 'String' ? readExpression(inside, named) : text(textOf(inside, named));
};

const readList: Reader = (inside, _node, parts) => ({
  kind: 'list',
  items: splitByComma(parts).map((group) => readExpression(inside, group.find(isValue))),
});

const readAssignment: Reader = (inside, _node, parts) => {
  const [target, operator, value] = parts;
  const sign = operator === undefined ? '' : textOf(inside, operator);
  const pattern = readPattern(inside, target);
  const right = readExpression(inside, value);
  // Where a cut text ends behind a target there is no sign.
  if (sign === '=' || sign === '') return { kind: 'assign', target: pattern, value: right };
  const before = whatWas(pattern);
  const isLogic = sign === '??=' || sign === '||=';
  const joined: Expression = isLogic
    ? { kind: 'or', first: before, second: right }
    : { kind: 'join', parts: [before, right] };
  return { kind: 'assign', target: pattern, value: joined };
};

/** What a place held: not read a second time, for what stands in it may be read twice again. */
const whatWas = (pattern: Pattern): Expression => {
  if (pattern.kind === 'name') return name(pattern.name);
  if (pattern.kind !== 'place') return mixed();
  const { of, key } = pattern;
  return key.kind === 'text' ? { kind: 'member', of, name: key.text } : { kind: 'index', of, key };
};

/** What is assigned to or declared. */
export const readPattern = (inside: Inside, node: SyntaxNode | undefined): Pattern =>
  node === undefined ? { kind: 'none' } : deeper(inside, () => patternOf(inside, node), { kind: 'none' });

const patternOf = (inside: Inside, node: SyntaxNode): Pattern => {
  const parts = children(node);
  switch (node.name) {
    case 'VariableName':
    case 'VariableDefinition':
      return { kind: 'name', name: textOf(inside, node) };
    case 'MemberExpression': {
      const key = parts.at(-1)?.name === ']' ? readExpression(inside, parts.slice(1).find(isValue)) : undefined;
      const last = parts.at(-1);
      return {
        kind: 'place',
        of: readExpression(inside, parts[0]),
        key: key ?? text(last === undefined ? '' : textOf(inside, last)),
      };
    }
    case 'ObjectPattern':
      return {
        kind: 'record',
        fields: parts.filter(({ name: kind }) => kind === 'PatternProperty').map((part) => readField(inside, part)),
      };
    case 'ArrayPattern':
      return { kind: 'list', items: splitByComma(parts).map((group) => withDefault(inside, group)) };
    case 'PostfixExpression':
    case 'ParenthesizedExpression':
      return readPattern(inside, parts.find(isValue));
    default:
      return { kind: 'none' };
  }
};

const readField = (inside: Inside, node: SyntaxNode): { key: string | null; target: Pattern } => {
  const parts = children(node);
  if (parts[0]?.name === 'Spread') return { key: null, target: readPattern(inside, parts[1]) };
  const key = keyOf(inside, parts);
  const colon = parts.findIndex(({ name: kind }) => kind === ':');
  const named = key.kind === 'text' ? key.text : '';
  return { key: named, target: withDefault(inside, parts.slice(colon === -1 ? 0 : colon + 1)) };
};

/** A pattern, and after `=` the value that it has where none is given. */
export const withDefault = (inside: Inside, group: readonly SyntaxNode[]): Pattern => {
  const target = group.find((part) =>
    /^(VariableDefinition|VariableName|MemberExpression|ObjectPattern|ArrayPattern)$/.test(part.name),
  );
  const equals = group.findIndex(({ name: kind }) => kind === 'Equals');
  if (equals === -1) return readPattern(inside, target);
  return { kind: 'default', target: readPattern(inside, target), value: readExpression(inside, group[equals + 1]) };
};

const readFunctionExpression: Reader = (inside, node) => ({ kind: 'function', code: readFunction(inside, node) });

/** A function in any of its forms. */
export const readFunction = (inside: Inside, node: SyntaxNode): FunctionExpression['code'] => {
  const parts = children(node);
  const named = parts.find(({ name: kind }) => /^(Variable|Property|PrivateProperty)Definition$/.test(kind));
  const block = parts.find(({ name: kind }) => kind === 'Block');
  const list = parts.find(({ name: kind }) => kind === 'ParamList');
  const arrow = parts.findIndex(({ name: kind }) => kind === 'Arrow');
  const value = arrow === -1 || block !== undefined ? undefined : parts[arrow + 1];
  return {
    name: named === undefined ? '' : textOf(inside, named),
    parameters: list === undefined ? [] : splitByComma(children(list)).map((group) => readParameter(inside, group)),
    body:
      value === undefined
        ? inside.statements(block === undefined ? [] : children(block))
        : [{ kind: 'return', value: readExpression(inside, value) }],
    takesSelf: false,
    isArrow: arrow !== -1,
    from: node.from,
  };
};

type FunctionExpression = Extract<Expression, { kind: 'function' }>;

const readParameter = (inside: Inside, group: readonly SyntaxNode[]): Parameter => {
  const isField = group.some(({ name: kind }) => kind === 'Privacy' || kind === 'readonly');
  const named = group.find(({ name: kind }) => kind === 'VariableDefinition');
  return {
    target: withDefault(inside, group),
    rest: group[0]?.name === 'Spread' ? 'list' : null,
    field: isField && named !== undefined ? textOf(inside, named) : null,
  };
};

const readUnary: Reader = (inside, node, parts) => {
  const sign = textOf(inside, node);
  if (sign.startsWith('void')) return nothing;
  if (/^[-+]\s*[\d.]/.test(sign)) return text(sign.replaceAll(/\s/g, ''));
  const values = parts.filter(isValue).map((part) => readExpression(inside, part));
  const [only] = values;
  return sign.startsWith('!') && only !== undefined ? { kind: 'not', value: only } : nested(...values);
};

const readTagged: Reader = (inside, node, parts) => ({
  kind: 'call',
  callee: readExpression(inside, parts[0]),
  arguments: [{ name: null, spread: false, value: readExpression(inside, parts.at(-1)) }],
  isNew: false,
  from: node.from,
  to: node.to,
});

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  VariableName: (inside, node) => (textOf(inside, node) === 'undefined' ? nothing : name(textOf(inside, node))),
  this: () => name('this'),
  super: () => name('super'),
  String: (inside, node) => text(readString(textOf(inside, node).slice(1, -1))),
  TemplateString: readTemplate,
  Number: (inside, node) => text(textOf(inside, node).replaceAll('_', '')),
  BooleanLiteral: (inside, node) => (textOf(inside, node) === 'true' ? text('true') : falsehood),
  null: () => nothing,
  MemberExpression: readMember,
  CallExpression: readCall,
  NewExpression: readCall,
  BinaryExpression: readBinary,
  ConditionalExpression: readConditional,
  ObjectExpression: readObject,
  ArrayExpression: readList,
  AssignmentExpression: readAssignment,
  ArrowFunction: readFunctionExpression,
  FunctionExpression: readFunctionExpression,
  ClassExpression: (inside, node) => inside.classOf(node),
  ParenthesizedExpression: readInner,
  AwaitExpression: readInner,
  YieldExpression: readInner,
  InstantiationExpression: readInner,
  SequenceExpression: (inside, node, parts) =>
    run(
      parts
        .filter(isValue)
        .slice(0, -1)
        .map((part) => act(readExpression(inside, part))),
      readLast(inside, node, parts),
    ),
  PostfixExpression: (inside, node, parts) =>
    textOf(inside, node).endsWith('!') ? readInner(inside, node, parts) : readParts(inside, node, parts),
  PrefixCast: readLast,
  UnaryExpression: readUnary,
  TaggedTemplateExpression: readTagged,
  DynamicImport: (inside, _node, parts) => ({ kind: 'import', from: readExpression(inside, parts.find(isValue)) }),
};
