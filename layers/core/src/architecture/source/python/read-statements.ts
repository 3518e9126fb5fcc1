import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Expression, Statement } from '../code/code.ts';
import { act, member, nothing } from '../code/expressions.ts';
import { reached } from '../code/reached.ts';
import { deeper, type Reading, textOf } from '../code/reading.ts';
import { readDefinition } from './read-definition.ts';
import { readExpression, readTargets, splitByComma } from './read-expression.ts';
import { readImport } from './read-import.ts';

/** Python statements. https://docs.python.org/3/reference/compound_stmts.html */
export const readStatements = (reading: Reading, nodes: readonly SyntaxNode[]): Statement[] =>
  reached(nodes, /^(Return|Raise)Statement$/).flatMap((node) => readStatement(reading, node));

const readStatement = (reading: Reading, node: SyntaxNode): Statement[] =>
  deeper(reading, () => (readers[node.name] ?? readOther)(reading, node, children(node)), []);

type Reader = (reading: Reading, node: SyntaxNode, parts: readonly SyntaxNode[]) => Statement[];

const isValue = ({ name }: SyntaxNode): boolean => /^[A-Z]/.test(name) && !/Op$|^TypeDef$|^Body$/.test(name);

const readOther: Reader = (reading, _node, parts) =>
  parts.filter(isValue).map((part) => act(readExpression(reading, part)));

/** `a = b = c`, `a, b = c`, `a: T = b`; a declaration without a value declares nothing here. */
const readAssignment: Reader = (reading, _node, parts) => {
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === 'AssignOp') groups.push([]);
    else if (isValue(part)) groups.at(-1)?.push(part);
  }
  if (groups.length === 1) return [];
  const values = groups.at(-1) ?? [];
  const ends = parts.at(-1)?.name === ',';
  const value = readSeveral(reading, values, ends);
  return groups.slice(0, -1).map((group) => ({ kind: 'assign', target: readTargets(reading, group), value }));
};

const readSeveral = (reading: Reading, values: readonly SyntaxNode[], ends = false): Expression =>
  values.length === 1 && !ends
    ? readExpression(reading, values[0])
    : { kind: 'list', items: values.map((value) => readExpression(reading, value)) };

/** `x += y`: what was, and what is added. */
const readUpdate: Reader = (reading, _node, parts) => {
  const target = readTargets(reading, parts.slice(0, 1));
  const before = readExpression(reading, parts[0]);
  const added = readExpression(reading, parts.at(-1));
  return [{ kind: 'assign', target, value: { kind: 'join', parts: [before, added] } }];
};

const readReturn: Reader = (reading, _node, parts) => {
  const values = parts.filter(isValue);
  return [{ kind: 'return', value: values.length === 0 ? nothing : readSeveral(reading, values) }];
};

/** What it is thrown for is made all the same. */
const readRaise: Reader = (reading, node, parts) => [...readOther(reading, node, parts), { kind: 'leave' }];

const readYield: Reader = (reading, _node, parts) => {
  const values = parts.filter(isValue);
  return [{ kind: 'return', value: { kind: 'list', items: values.map((value) => readExpression(reading, value)) } }];
};

const readExpressionStatement: Reader = (reading, node, parts) =>
  parts[0]?.name === 'YieldExpression' ? readYield(reading, node, children(parts[0])) : readOther(reading, node, parts);

/** Tests are evaluated; each body may run or not. A script's own start is not Lambda's. */
const readBranches: Reader = (reading, _node, parts) => {
  const tests = parts.filter(isValue);
  if (tests[0] !== undefined && /^__name__\s*==/.test(textOf(reading, tests[0]))) return [];
  const bodies = parts.filter(({ name }) => name === 'Body').map((body) => readStatements(reading, children(body)));
  const read = tests.map((test) => readExpression(reading, test));
  return [...read.map(act), { kind: 'maybe', branches: bodies, tests: read }];
};

const readFor: Reader = (reading, _node, parts) => {
  const middle = parts.findIndex(({ name }) => name === 'in');
  const [first, ...others] = parts.filter(({ name }) => name === 'Body');
  const target = readTargets(reading, parts.slice(0, middle).filter(isValue));
  const of = readSeveral(reading, parts.slice(middle).filter(isValue));
  const body = first === undefined ? [] : readStatements(reading, children(first));
  const rest = others.map((each) => readStatements(reading, children(each)));
  return [
    { kind: 'each', target, of, body },
    { kind: 'maybe', branches: rest },
  ];
};

/** `try`: its body runs, and `finally`; what catches may, and `else`. */
const readTry: Reader = (reading, _node, parts) => {
  let clause = 'try';
  const bodies: Record<string, Statement[][]> = {
    __proto__: null as never,
    try: [],
    except: [],
    else: [],
    finally: [],
  };
  for (const part of parts) {
    if (part.name === 'Body') bodies[clause]?.push(readStatements(reading, children(part)));
    else if (Object.hasOwn(bodies, part.name)) clause = part.name;
  }
  const [first = []] = bodies['try'] ?? [];
  return [
    ...first,
    { kind: 'maybe', branches: bodies['except'] ?? [], isRescue: true },
    { kind: 'maybe', branches: bodies['else'] ?? [] },
    ...(bodies['finally'] ?? []).flat(),
  ];
};

const readWith: Reader = (reading, _node, parts) => {
  const body = parts.find(({ name }) => name === 'Body');
  const opened = splitByComma(parts.filter(({ name }) => !['Body', 'with', 'async'].includes(name)));
  return [
    ...opened.flatMap((group): Statement[] => readOpened(reading, group)),
    ...(body === undefined ? [] : readStatements(reading, children(body))),
  ];
};

const readOpened = (reading: Reading, group: readonly SyntaxNode[]): Statement[] => {
  const [value] = group;
  if (value === undefined) return [];
  const as = group.findIndex(({ name }) => name === 'as');
  const made: Expression = {
    kind: 'call',
    callee: member(readExpression(reading, value), '__enter__'),
    arguments: [],
    isNew: false,
    from: value.from,
    to: value.to,
  };
  if (as === -1) return [act(made)];
  return [{ kind: 'assign', target: readTargets(reading, group.slice(as + 1)), value: made }];
};

const readMatch: Reader = (reading, _node, parts) => {
  const clauses = parts.filter(({ name }) => name === 'MatchBody').flatMap(children);
  const bodies = clauses.flatMap((clause) => children(clause).filter(({ name }) => name === 'Body'));
  return [
    ...parts
      .filter((part) => isValue(part) && part.name !== 'MatchBody')
      .map((part) => act(readExpression(reading, part))),
    { kind: 'maybe', branches: bodies.map((body) => readStatements(reading, children(body))) },
  ];
};

const readOuter: Reader = (reading, _node, parts) => [
  {
    kind: 'outer',
    names: parts.filter(({ name }) => name === 'VariableName').map((part) => textOf(reading, part)),
  },
];

const readDefinitions: Reader = (reading, node) => readDefinition(reading, node, readStatements);

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  AssignStatement: readAssignment,
  UpdateStatement: readUpdate,
  ReturnStatement: readReturn,
  RaiseStatement: readRaise,
  YieldStatement: readYield,
  ExpressionStatement: readExpressionStatement,
  IfStatement: readBranches,
  WhileStatement: readBranches,
  ForStatement: readFor,
  TryStatement: readTry,
  WithStatement: readWith,
  MatchStatement: readMatch,
  ScopeStatement: readOuter,
  StatementGroup: (reading, _node, parts) => readStatements(reading, parts),
  ImportStatement: (reading, _node, parts) => readImport(reading, parts),
  FunctionDefinition: readDefinitions,
  ClassDefinition: readDefinitions,
  DecoratedStatement: readDefinitions,
  DeleteStatement: () => [],
  PassStatement: () => [],
  TypeDefinition: () => [],
};
