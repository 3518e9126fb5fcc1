import type { ClassCode, Expression, FunctionCode, Parameter, Pattern, Statement } from './code.ts';

/** How often a piece of code gives a value to each name, and to each field of anything, by the field's name. */
export type Assignments = { readonly names: ReadonlyMap<string, number>; readonly fields: ReadonlyMap<string, number> };

/** A function or a module. */
export type Body = { readonly body: readonly Statement[]; readonly parameters: readonly Parameter[] };

/** Functions in it included, but for what those are given. */
export const assignmentsIn = ({ body, parameters }: Body): Assignments => {
  const known = counted.get(body);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const fields = new Map<string, number>();
  const waiting: Part[] = [...block(body), ...parameters.map(({ target }) => ({ target }))];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.target !== undefined) countTarget(part.target, { names, fields });
    if (part.field !== undefined) fields.set(part.field, (fields.get(part.field) ?? 0) + 1);
    for (const inner of partsOf(part)) waiting.push(inner);
  }
  const found = { names, fields };
  counted.set(body, found);
  return found;
};

const counted = new WeakMap<readonly Statement[], Assignments>();

type Part = {
  readonly statement?: Statement;
  readonly expression?: Expression;
  readonly target?: Pattern;
  readonly field?: string;
};

type Counts = { readonly names: Map<string, number>; readonly fields: Map<string, number> };

const countTarget = (target: Pattern, { names, fields }: Counts): void => {
  if (target.kind === 'name') names.set(target.name, (names.get(target.name) ?? 0) + 1);
  if (target.kind === 'place' && target.key.kind === 'text')
    fields.set(target.key.text, (fields.get(target.key.text) ?? 0) + 1);
};

const partsOf = ({ statement, expression, target }: Part): readonly Part[] => {
  if (statement !== undefined) return inStatement(statement);
  if (target !== undefined) return inPattern(target);
  return expression === undefined ? [] : inExpression(expression);
};

const expressions = (...parts: readonly Expression[]): Part[] => parts.map((expression) => ({ expression }));
const block = (statements: readonly Statement[]): Part[] => statements.map((statement) => ({ statement }));

const inStatement = (statement: Statement): readonly Part[] => {
  switch (statement.kind) {
    case 'assign':
      return [{ target: statement.target }, { expression: statement.value }];
    case 'do':
    case 'return':
      return [{ expression: statement.value }];
    case 'maybe':
      return [...(statement.tests ?? []).flatMap((test) => expressions(test)), ...statement.branches.flatMap(block)];
    case 'each':
      return [{ target: statement.target }, { expression: statement.of }, ...block(statement.body)];
    case 'leave':
    case 'import':
    case 'export':
    case 'exportFrom':
    case 'outer':
      return [];
  }
};

const inPattern = (pattern: Pattern): readonly Part[] => {
  switch (pattern.kind) {
    case 'place':
      return expressions(pattern.of, pattern.key);
    case 'record':
      return pattern.fields.map(({ target }) => ({ target }));
    case 'list':
      return pattern.items.map((target) => ({ target }));
    case 'default':
      return [{ target: pattern.target }, { expression: pattern.value }];
    case 'name':
    case 'none':
      return [];
  }
};

const inExpression = (expression: Expression): readonly Part[] => {
  switch (expression.kind) {
    case 'text':
    case 'name':
    case 'nothing':
      return [];
    case 'join':
    case 'mixed':
      return expressions(...expression.parts);
    case 'member':
      return expressions(expression.of);
    case 'index':
      return expressions(expression.of, expression.key);
    case 'call':
      return expressions(expression.callee, ...expression.arguments.map(({ value }) => value));
    case 'record':
      return expression.entries.flatMap(({ key, value }) => expressions(...(key === null ? [] : [key]), value));
    case 'list':
      return expressions(...expression.items);
    case 'function':
      return inFunction(expression.code);
    case 'class':
      return inClass(expression.code);
    case 'either':
      return expressions(...expression.options);
    case 'choice':
      return expressions(expression.test, expression.then, expression.otherwise);
    case 'or':
    case 'equal':
      return expressions(expression.first, expression.second);
    case 'not':
      return expressions(expression.value);
    case 'assign':
      return [{ target: expression.target }, { expression: expression.value }];
    case 'import':
      return expressions(expression.from);
    case 'run':
      return [...block(expression.body), { expression: expression.value }];
  }
};

/** A parameter gets its value with each call; what its default is made of stands there all the same. */
const inFunction = ({ body, overloads = [] }: FunctionCode): readonly Part[] => [
  ...block(body),
  ...overloads.flatMap((each) => block(each.body)),
];

const inClass = ({ members }: ClassCode): readonly Part[] =>
  members.flatMap(({ name, kind, value }): Part[] => {
    if (value === null) return [];
    return kind === 'field' || kind === 'static' ? [{ field: name }, { expression: value }] : [{ expression: value }];
  });
