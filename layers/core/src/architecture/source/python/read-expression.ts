import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Argument, Entry, Expression, Parameter, Pattern, Statement } from '../code/code.ts';
import { act, falsehood, member, name, nested, nothing, run, text } from '../code/expressions.ts';
import { deeper, type Reading, textOf, unread } from '../code/reading.ts';
import { termsOfSum } from '../code/terms-of-sum.ts';
import { readFormat } from './read-format.ts';
import { readString } from './read-string.ts';

/** A Python expression. https://docs.python.org/3/reference/expressions.html */
export const readExpression = (reading: Reading, node: SyntaxNode | undefined): Expression =>
  node === undefined
    ? nothing
    : deeper(reading, () => (readers[node.name] ?? readParts)(reading, node, children(node)), unread);

type Reader = (reading: Reading, node: SyntaxNode, parts: readonly SyntaxNode[]) => Expression;

const readParts: Reader = (reading, _node, parts) =>
  nested(...parts.filter(isValue).map((part) => readExpression(reading, part)));

// Tokens are named by what they look like; every node of the grammar begins with a capital.
const isValue = ({ name: kind }: SyntaxNode): boolean => /^[A-Z]/.test(kind) && !/Op$|^TypeDef$/.test(kind);

const readInner: Reader = (reading, _node, parts) => readExpression(reading, parts.find(isValue));

const readName: Reader = (reading, node) => name(textOf(reading, node));

const readMember: Reader = (reading, _node, parts) => {
  const [of, mark, key] = parts;
  const object = readExpression(reading, of);
  if (mark?.name === '.') return member(object, key === undefined ? '' : textOf(reading, key));
  const keys = parts.slice(2).filter(isValue);
  if (parts.some(({ name: kind }) => kind === ':') || keys.length !== 1) {
    return run(
      keys.map((each) => act(readExpression(reading, each))),
      object,
    );
  }
  return { kind: 'index', of: object, key: readExpression(reading, keys[0]) };
};

const readCall: Reader = (reading, node, parts) => ({
  kind: 'call',
  callee: readExpression(reading, parts[0]),
  arguments: readArguments(reading, parts[1]),
  isNew: false,
  from: node.from,
  to: node.to,
});

/** The arguments between brackets, of a call as of a class's bases. */
export const readArguments = (reading: Reading, list: SyntaxNode | undefined): Argument[] => {
  if (list === undefined) return [];
  return splitByComma(children(list)).flatMap((parts): Argument[] => {
    const [first, second] = parts;
    if (first === undefined) return [];
    if (first.name === '*' || first.name === '**') {
      return [{ name: first.name === '**' ? '**' : null, spread: true, value: readExpression(reading, second) }];
    }
    if (second?.name === 'AssignOp') {
      return [{ name: textOf(reading, first), spread: false, value: readExpression(reading, parts[2]) }];
    }
    if (second?.name === 'for' || second?.name === 'async') {
      return [{ name: null, spread: false, value: readComprehension(reading, list, parts) }];
    }
    return [{ name: null, spread: false, value: readExpression(reading, first) }];
  });
};

/** What stands between commas, without the brackets around. */
export const splitByComma = (nodes: readonly SyntaxNode[]): SyntaxNode[][] => {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') groups.push([]);
    else if (!'()[]{}'.includes(node.name)) groups.at(-1)?.push(node);
  }
  return groups.filter((group) => group.length > 0);
};

const readBinary: Reader = (reading, node, parts) => {
  const [left] = parts;
  const right = parts.at(-1);
  // `is not` and `not in` are two words
  const sign = parts
    .slice(1, -1)
    .map((part) => textOf(reading, part))
    .join(' ');
  if (sign === '+')
    return { kind: 'join', parts: termsOfSum(reading, node).map((term) => readExpression(reading, term)) };
  const first = readExpression(reading, left);
  const second = readExpression(reading, right);
  if (sign === 'or') return { kind: 'or', first, second };
  if (sign === 'and') return run([act(first)], second);
  if (sign === '%' && left !== undefined && /String/.test(left.name)) return fill(first, second, node);
  if (sign === '|' || sign === '>>') return { kind: 'mixed', parts: [first, second] };
  if (/^(==|!=|is|is not|in|not in)$/.test(sign))
    return {
      kind: 'equal',
      first,
      second,
      isNot: /!|not/.test(sign),
      ...(sign.endsWith('in') ? { isIn: true as const } : {}),
    };
  return nested(first, second);
};

/** `pattern % values` is a method of the pattern. */
const fill = (pattern: Expression, values: Expression, node: SyntaxNode): Expression => ({
  kind: 'call',
  callee: member(pattern, '%'),
  arguments: [{ name: null, spread: false, value: values }],
  isNew: false,
  from: node.from,
  to: node.to,
});

const readConditional: Reader = (reading, _node, parts) => {
  const [yes, test, no] = parts.filter(isValue);
  const [then, otherwise] = [readExpression(reading, yes), readExpression(reading, no)];
  return { kind: 'choice', test: readExpression(reading, test), then, otherwise };
};

const readDictionary: Reader = (reading, _node, parts) => ({
  kind: 'record',
  entries: splitByComma(parts).map((group) => readEntry(reading, group)),
});

const readEntry = (reading: Reading, group: readonly SyntaxNode[]): Entry => {
  const [key, , value] = group;
  if (key?.name === '**') return { key: null, value: readExpression(reading, group[1]) };
  return { key: readExpression(reading, key), value: readExpression(reading, value) };
};

const readList: Reader = (reading, _node, parts) => ({
  kind: 'list',
  items: splitByComma(parts).map((group) => readExpression(reading, group.find(isValue))),
});

/** `[x for y in z if w]`: the loops first, then what is made of them. */
const readComprehension: Reader = (reading, node, parts) => {
  const start = parts.findIndex(({ name: kind }) => kind === 'for');
  const made = parts.slice(0, start).filter(isValue);
  const body = readLoops(reading, parts.slice(start));
  const [first, second] = made;
  if (node.name === 'DictionaryComprehensionExpression') {
    const key = readExpression(reading, first);
    return run(body, { kind: 'record', entries: [{ key, value: readExpression(reading, second) }] });
  }
  return run(body, { kind: 'list', items: [readExpression(reading, first)] });
};

const readLoops = (reading: Reading, parts: readonly SyntaxNode[]): Statement[] => {
  const body: Statement[] = [];
  let targets: SyntaxNode[] = [];
  let expects: 'target' | 'source' | 'test' = 'target';
  for (const part of parts) {
    if (part.name === 'for') [targets, expects] = [[], 'target'];
    else if (part.name === 'in') expects = 'source';
    else if (!isValue(part)) continue;
    else if (expects === 'target') targets.push(part);
    else if (expects === 'source') {
      body.push({ kind: 'each', target: readTargets(reading, targets), of: readExpression(reading, part), body: [] });
      expects = 'test';
    } else body.push(act(readExpression(reading, part)));
  }
  return body;
};

/** What is assigned to: a name, a place, or several of them. */
export const readTargets = (reading: Reading, nodes: readonly SyntaxNode[]): Pattern => {
  const [only] = nodes;
  if (only === undefined) return { kind: 'none' };
  if (nodes.length > 1) return { kind: 'list', items: nodes.map((node) => readTargets(reading, [node])) };
  if (only.name === 'VariableName') return { kind: 'name', name: textOf(reading, only) };
  if (only.name === 'MemberExpression') return readPlace(reading, only);
  const inner = children(only).filter(isValue);
  if (inner.length === 0) return { kind: 'none' };
  const items = deeper(reading, () => inner.map((node) => readTargets(reading, [node])), []);
  return only.name === 'ParenthesizedExpression' ? (items[0] ?? { kind: 'none' }) : { kind: 'list', items };
};

const readPlace = (reading: Reading, node: SyntaxNode): Pattern => {
  const [of, mark, key] = children(node);
  const property = mark?.name === '.' && key !== undefined ? text(textOf(reading, key)) : readExpression(reading, key);
  return { kind: 'place', of: readExpression(reading, of), key: property };
};

const readLambda: Reader = (reading, node, parts) => {
  const list = parts.find(({ name: kind }) => kind === 'ParamList');
  const value = readExpression(reading, parts.at(-1));
  return {
    kind: 'function',
    code: {
      name: 'lambda',
      parameters: readParameters(reading, list),
      body: [{ kind: 'return', value }],
      takesSelf: false,
      isArrow: true,
      from: node.from,
    },
  };
};

/** The parameters of a function. */
export const readParameters = (reading: Reading, list: SyntaxNode | undefined): Parameter[] => {
  if (list === undefined) return [];
  return splitByComma(children(list)).flatMap((parts): Parameter[] => {
    const named = parts.find(({ name: kind }) => kind === 'VariableName');
    if (named === undefined) return [];
    const target: Pattern = { kind: 'name', name: textOf(reading, named) };
    const rest = parts[0]?.name === '*' ? 'list' : parts[0]?.name === '**' ? 'record' : null;
    const equals = parts.findIndex(({ name: kind }) => kind === 'AssignOp');
    if (equals === -1) return [{ target, rest, field: null }];
    const value = readExpression(reading, parts[equals + 1]);
    return [{ target: { kind: 'default', target, value }, rest, field: null }];
  });
};

const readNamed: Reader = (reading, _node, parts) => ({
  kind: 'assign',
  target: readTargets(reading, parts.slice(0, 1)),
  value: readExpression(reading, parts.at(-1)),
});

const readContinued: Reader = (reading, _node, parts) => ({
  kind: 'join',
  parts: parts.map((part) => readExpression(reading, part)),
});

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  VariableName: readName,
  self: readName,
  String: (reading, node) => text(readString(textOf(reading, node))),
  FormatString: (reading, node, parts) => ({
    kind: 'join',
    parts: readFormat(reading, node, parts).map((part) =>
      typeof part === 'string' ? text(part) : readExpression(reading, part),
    ),
  }),
  ContinuedString: readContinued,
  Number: (reading, node) => text(textOf(reading, node).replaceAll('_', '')),
  Boolean: (reading, node) => (textOf(reading, node) === 'True' ? text('true') : falsehood),
  None: () => nothing,
  MemberExpression: readMember,
  CallExpression: readCall,
  BinaryExpression: readBinary,
  UnaryExpression: (reading, node, parts) =>
    parts[0] !== undefined && textOf(reading, parts[0]) === 'not'
      ? { kind: 'not', value: readExpression(reading, parts[1]) }
      : readParts(reading, node, parts),
  ConditionalExpression: readConditional,
  ParenthesizedExpression: readInner,
  AwaitExpression: readInner,
  YieldExpression: readInner,
  DictionaryExpression: readDictionary,
  ArrayExpression: readList,
  TupleExpression: readList,
  SetExpression: readList,
  ArrayComprehensionExpression: readComprehension,
  ComprehensionExpression: readComprehension,
  SetComprehensionExpression: readComprehension,
  DictionaryComprehensionExpression: readComprehension,
  LambdaExpression: readLambda,
  NamedExpression: readNamed,
};
