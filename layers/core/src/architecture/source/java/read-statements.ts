import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Expression, Statement } from '../code/code.ts';
import { act, name, nothing } from '../code/expressions.ts';
import { reached } from '../code/reached.ts';
import { deeper, textOf } from '../code/reading.ts';
import { type Inside, isValue, readArguments, readExpression } from './read-expression.ts';

/** The statements of a body of Java, up to the one that leaves it. */
export const readStatements = (inside: Inside, nodes: readonly SyntaxNode[]): Statement[] =>
  reached(nodes, /^(Return|Throw)Statement$/).flatMap((node) => readStatement(inside, node));

const readStatement = (inside: Inside, node: SyntaxNode): Statement[] =>
  deeper(inside, () => (readers[node.name] ?? readOther)(inside, node, children(node)), []);

type Reader = (inside: Inside, node: SyntaxNode, parts: readonly SyntaxNode[]) => Statement[];

const blocks = /^(Block|.*Statement|LocalVariableDeclaration)$/;

const readOther: Reader = (inside, _node, parts) =>
  parts
    .filter((part) => isValue(part) && part.name !== 'Label')
    .flatMap((part) => (blocks.test(part.name) ? readStatement(inside, part) : [act(readExpression(inside, part))]));

const readVariables: Reader = (inside, _node, parts) => [
  ...parts
    .filter(({ name: kind }) => kind === 'VariableDeclarator')
    .map((part): Statement => {
      const own = children(part);
      const named = own.find(({ name: kind }) => kind === 'Definition');
      const equals = own.findIndex(({ name: kind }) => kind === 'AssignOp');
      const value = equals === -1 ? nothing : readExpression(inside, own[equals + 1]);
      return {
        kind: 'assign',
        target: { kind: 'name', name: named === undefined ? '' : textOf(inside, named) },
        value,
      };
    }),
  // What the parser saw of a value that it does not know
  ...parts.filter(({ name: kind }) => kind === 'Block').map((part): Statement => maybe([readStatement(inside, part)])),
];

const maybe = (branches: Statement[][]): Statement => ({ kind: 'maybe', branches });

/** A test, and bodies of which any may run. */
const readBranches: Reader = (inside, _node, parts) => [
  ...parts.filter((part) => isValue(part) && !blocks.test(part.name)).map((part) => act(readExpression(inside, part))),
  maybe(parts.filter(({ name: kind }) => blocks.test(kind)).map((part) => readStatement(inside, part))),
];

const readEach: Reader = (inside, _node, parts) => {
  const head = children(parts.find(({ name: kind }) => kind === 'ForSpec') ?? (parts[0] as SyntaxNode));
  const named = head.find(({ name: kind }) => kind === 'Definition');
  const body = parts.filter(({ name: kind }) => blocks.test(kind)).flatMap((part) => readStatement(inside, part));
  const of = readExpression(inside, head.findLast(isValue));
  return [{ kind: 'each', target: { kind: 'name', name: named === undefined ? '' : textOf(inside, named) }, of, body }];
};

const readFor: Reader = (inside, _node, parts) => {
  const head = parts.filter(({ name: kind }) => kind === 'ForSpec').flatMap(children);
  const body = parts.filter(({ name: kind }) => blocks.test(kind)).flatMap((part) => readStatement(inside, part));
  const start = head
    .filter(isValue)
    .flatMap((part) =>
      part.name === 'LocalVariableDeclaration' ? readStatement(inside, part) : [act(readExpression(inside, part))],
    );
  return [...start, maybe([body])];
};

/** `try`: its resources and its block run, and `finally`; what catches may. */
const readTry: Reader = (inside, _node, parts) => {
  const blockOf = (node: SyntaxNode): Statement[] =>
    children(node)
      .filter(({ name: kind }) => kind === 'Block')
      .flatMap((block) => readStatement(inside, block));
  const of = (kind: string) => parts.filter((part) => part.name === kind);
  return [
    ...of('ResourceSpecification').flatMap((part) => children(part).flatMap((each) => readResource(inside, each))),
    ...of('Block').flatMap((block) => readStatement(inside, block)),
    { kind: 'maybe', branches: of('CatchClause').map(blockOf), isRescue: true },
    ...of('FinallyClause').flatMap(blockOf),
  ];
};

const readResource = (inside: Inside, node: SyntaxNode): Statement[] => {
  if (node.name !== 'Resource') return [];
  const own = children(node);
  const named = own.find(({ name: kind }) => kind === 'Definition');
  const value = readExpression(inside, own.findLast(isValue));
  return [
    named === undefined ? act(value) : { kind: 'assign', target: { kind: 'name', name: textOf(inside, named) }, value },
  ];
};

const readSwitch: Reader = (inside, _node, parts) => [
  ...parts
    .filter((part) => isValue(part) && !/Block$/.test(part.name))
    .map((part) => act(readExpression(inside, part))),
  maybe([
    // A case that returns ends before the next
    parts
      .filter(({ name: kind }) => /Block$/.test(kind))
      .flatMap(children)
      .flatMap((part) => readStatement(inside, part)),
  ]),
];

/** `this(…)` and `super(…)` of a constructor. */
const readOtherConstructor: Reader = (inside, node, parts) => {
  const isSuper = parts.some(({ name: kind }) => kind === 'super');
  const callee: Expression = name(isSuper ? 'super' : '*this*');
  return [
    act({
      kind: 'call',
      callee,
      arguments: readArguments(inside, parts),
      isNew: false,
      from: node.from,
      to: node.to,
    }),
  ];
};

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  LocalVariableDeclaration: readVariables,
  ReturnStatement: (inside, _node, parts) => [{ kind: 'return', value: readExpression(inside, parts.find(isValue)) }],
  IfStatement: readBranches,
  WhileStatement: readBranches,
  DoStatement: readBranches,
  LabeledStatement: readBranches,
  EnhancedForStatement: readEach,
  ForStatement: readFor,
  TryStatement: readTry,
  TryWithResourcesStatement: readTry,
  SwitchStatement: readSwitch,
  Block: (inside, _node, parts) => readStatements(inside, parts),
  ConstructorBody: (inside, _node, parts) => readStatements(inside, parts),
  ExplicitConstructorInvocation: readOtherConstructor,
};
