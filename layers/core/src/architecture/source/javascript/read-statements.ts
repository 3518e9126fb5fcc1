import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Expression, Statement } from '../code/code.ts';
import { act, nothing, text } from '../code/expressions.ts';
import { reached } from '../code/reached.ts';
import { deeper, type Reading, textOf } from '../code/reading.ts';
import { isValue } from './is-value.ts';
import { readClass } from './read-class.ts';
import { type Inside, readExpression, readFunction, readPattern } from './read-expression.ts';
import { readExport, readImport } from './read-module-names.ts';

/** JavaScript and TypeScript statements; functions are there before the first of them runs. */
export const readStatements = (reading: Reading, nodes: readonly SyntaxNode[]): Statement[] => {
  const inside = insideOf(reading);
  const later = nodes.filter((node) => !isHoisted(node));
  const ordered = [...nodes.filter(isHoisted), ...reached(later, /^(Return|Throw)Statement$/)];
  return ordered.flatMap((node) => readStatement(inside, node));
};

const insideOf = (reading: Reading): Inside => {
  const inside = Object.assign(reading, {
    statements: (inner: readonly SyntaxNode[]) => readStatements(reading, inner),
    classOf: (node: SyntaxNode): Expression => ({ kind: 'class', code: readClass(inside, node) }),
  }) as Inside;
  return inside;
};

const isHoisted = (node: SyntaxNode): boolean =>
  node.name === 'FunctionDeclaration' ||
  node.name === 'ImportDeclaration' ||
  (node.name === 'ExportDeclaration' && children(node).some(({ name }) => name === 'FunctionDeclaration'));

const readStatement = (inside: Inside, node: SyntaxNode): Statement[] =>
  deeper(inside, () => (readers[node.name] ?? readOther)(inside, node, children(node)), []);

type Reader = (inside: Inside, node: SyntaxNode, parts: readonly SyntaxNode[]) => Statement[];

const readOther: Reader = (inside, _node, parts) =>
  parts.filter(isValue).map((part) => act(readExpression(inside, part)));

const readVariables: Reader = (inside, _node, parts) => {
  const found: Statement[] = [];
  let target: SyntaxNode | undefined;
  for (const [index, part] of parts.entries()) {
    if (/^(VariableDefinition|ObjectPattern|ArrayPattern)$/.test(part.name)) target = part;
    else if (part.name === 'Equals' && target !== undefined) {
      const value = readExpression(inside, parts[index + 1]);
      found.push({ kind: 'assign', target: readPattern(inside, target), value });
      target = undefined;
    } else if (part.name === ',' && target !== undefined) found.push(declare(inside, target));
  }
  return target === undefined ? found : [...found, declare(inside, target)];
};

const declare = (inside: Inside, target: SyntaxNode): Statement => ({
  kind: 'assign',
  target: readPattern(inside, target),
  value: nothing,
});

const readDeclared: Reader = (inside, node, parts) => {
  const named = parts.find(({ name }) => name === 'VariableDefinition');
  if (named === undefined) return [];
  const value: Expression =
    node.name === 'ClassDeclaration' ? inside.classOf(node) : { kind: 'function', code: readFunction(inside, node) };
  return [{ kind: 'assign', target: { kind: 'name', name: textOf(inside, named) }, value }];
};

const readReturn: Reader = (inside, _node, parts) => [
  { kind: 'return', value: readExpression(inside, parts.find(isValue)) },
];

const readThrow: Reader = (inside, node, parts) => [...readOther(inside, node, parts), { kind: 'leave' }];

const blocks = /^(Block|.*Statement|.*Declaration)$/;

/** A test, and bodies of which any may run. */
const readBranches: Reader = (inside, _node, parts) => {
  const tests = parts
    .filter((part) => isValue(part) && !blocks.test(part.name))
    .map((part) => readExpression(inside, part));
  const branches = parts.filter(({ name }) => blocks.test(name)).map((part) => readStatement(inside, part));
  return [...tests.map(act), { kind: 'maybe', branches, tests }];
};

/** Its body runs before anything is asked. */
const readDo: Reader = (inside, node, parts) =>
  readBranches(inside, node, parts).map((statement) =>
    statement.kind === 'maybe' ? { kind: 'maybe', branches: statement.branches } : statement,
  );

const readFor: Reader = (inside, _node, parts) => {
  const head = parts.find(({ name }) => /^For.*Spec$/.test(name));
  const body = parts.filter(({ name }) => blocks.test(name)).flatMap((part) => readStatement(inside, part));
  const inHead = head === undefined ? [] : children(head);
  const mark = inHead.findIndex(({ name }) => name === 'of' || name === 'in');
  if (mark === -1) {
    const tests = inHead.filter((part) => isValue(part));
    const start = tests.flatMap((part) =>
      part.name === 'VariableDeclaration' ? readStatement(inside, part) : [act(readExpression(inside, part))],
    );
    return [...start, { kind: 'maybe', branches: [body] }];
  }
  const target = readPattern(inside, inHead.slice(0, mark).find(isValue));
  const of = readExpression(inside, inHead.slice(mark).find(isValue));
  return [{ kind: 'each', target: inHead[mark]?.name === 'of' ? target : { kind: 'none' }, of, body }];
};

/** `try`: its block runs, and `finally`; what catches may. */
const readTry: Reader = (inside, _node, parts) => {
  const blocksOf = (clause: string): Statement[][] =>
    parts
      .filter(({ name }) => name === clause)
      .map((part) =>
        (clause === 'Block' ? [part] : children(part).filter(({ name }) => name === 'Block')).flatMap((block) =>
          readStatement(inside, block),
        ),
      );
  return [
    ...blocksOf('Block').flat(),
    { kind: 'maybe', branches: blocksOf('CatchClause'), isRescue: true },
    ...blocksOf('FinallyClause').flat(),
  ];
};

const readSwitch: Reader = (inside, _node, parts) => {
  const body = parts.filter(({ name }) => name === 'SwitchBody').flatMap(children);
  const tests = parts.filter((part) => isValue(part) && part.name !== 'SwitchBody');
  return [
    ...tests.map((part) => act(readExpression(inside, part))),
    {
      kind: 'maybe',
      branches: [
        // A case that returns ends before the next
        body.filter(({ name }) => !/Label$/.test(name)).flatMap((node) => readStatement(inside, node)),
      ],
    },
  ];
};

const readEnum: Reader = (inside, _node, parts) => {
  const named = parts.find(({ name }) => name === 'TypeDefinition');
  const body = parts.filter(({ name }) => name === 'EnumBody').flatMap(children);
  if (named === undefined) return [];
  const entries = body.flatMap((part, index) =>
    part.name === 'PropertyName' && body[index + 1]?.name === 'Equals'
      ? [{ key: text(textOf(inside, part)), value: readExpression(inside, body[index + 2]) }]
      : [],
  );
  const target = { kind: 'name', name: textOf(inside, named) } as const;
  return [{ kind: 'assign', target, value: { kind: 'record', entries } }];
};

const readBlock: Reader = (inside, _node, parts) => readStatements(inside, parts);

const ignore: Reader = () => [];

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  VariableDeclaration: readVariables,
  FunctionDeclaration: readDeclared,
  ClassDeclaration: readDeclared,
  ReturnStatement: readReturn,
  ThrowStatement: readThrow,
  IfStatement: readBranches,
  WhileStatement: readBranches,
  DoStatement: readDo,
  LabeledStatement: readBranches,
  ForStatement: readFor,
  TryStatement: readTry,
  SwitchStatement: readSwitch,
  EnumDeclaration: readEnum,
  Block: readBlock,
  StaticBlock: readBranches,
  NamespaceDeclaration: readBranches,
  ImportDeclaration: (inside, _node, parts) => readImport(inside, parts),
  ExportDeclaration: (inside, _node, parts) => readExport(inside, parts, (node) => readStatement(inside, node)),
  InterfaceDeclaration: ignore,
  TypeAliasDeclaration: ignore,
  AmbientDeclaration: ignore,
};
