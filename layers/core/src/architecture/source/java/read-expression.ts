import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Argument, Expression, FunctionCode, Parameter, Pattern, Statement } from '../code/code.ts';
import { act, member, mixed, name, nested, nothing, run, text } from '../code/expressions.ts';
import { deeper, type Reading, textOf, unread } from '../code/reading.ts';
import { termsOfSum } from '../code/terms-of-sum.ts';
import { localsOf } from './locals-of.ts';
import { readText } from './read-text.ts';

export type Inside = Reading & {
  /** The names of the method around; null outside of methods. */
  locals: ReadonlySet<string> | null;
  readonly statements: (inside: Inside, nodes: readonly SyntaxNode[]) => Statement[];
  readonly bodyOf: (inside: Inside, body: SyntaxNode, base: Expression) => Expression;
};

/** An expression of Java; types fall away. https://docs.oracle.com/javase/specs/jls/se21/html/jls-15.html */
export const readExpression = (inside: Inside, node: SyntaxNode | undefined): Expression =>
  node === undefined
    ? nothing
    : deeper(inside, () => (readers[node.name] ?? readParts)(inside, node, children(node)), unread);

type Reader = (inside: Inside, node: SyntaxNode, parts: readonly SyntaxNode[]) => Expression;

const types =
  /(Op|Type|TypeName|Definition|Dimension|Modifiers|TypeArguments|TypeParameters|MethodName|Throws|TypePattern|Comment)$/;

/** Whether a node is a value: no token, no type, no declaration. */
export const isValue = ({ name: kind }: SyntaxNode): boolean =>
  /^(this|super|null)$/.test(kind) || (/^[A-Z]/.test(kind) && !types.test(kind));

const readParts: Reader = (inside, _node, parts) =>
  nested(...parts.filter(isValue).map((part) => readExpression(inside, part)));

const readInner: Reader = (inside, _node, parts) => readExpression(inside, parts.findLast(isValue));

/** `a.b(c)`; without an object it is a method of the class around. */
const readCall: Reader = (inside, node, parts) => {
  const named = parts.find(({ name: kind }) => kind === 'MethodName');
  const method = named === undefined ? '' : textOf(inside, named);
  const of = parts[0] === named ? undefined : parts.find(isValue);
  return {
    kind: 'call',
    callee: of === undefined ? name(method) : member(readExpression(inside, of), method),
    arguments: readArguments(inside, parts),
    isNew: false,
    from: node.from,
    to: node.to,
  };
};

export const readArguments = (inside: Inside, parts: readonly SyntaxNode[]): Argument[] => {
  const list = parts.find(({ name: kind }) => kind === 'ArgumentList');
  const given = list === undefined ? [] : children(list).filter(isValue);
  return given.map((value) => ({ name: null, spread: false, value: readExpression(inside, value) }));
};

/** `new A(b)`, and `new A(b) { … }`, a class without a name. */
const readNew: Reader = (inside, node, parts) => {
  const type = parts.find(({ name: kind }) => /^(TypeName|ScopedTypeName|GenericType)$/.test(kind));
  const body = parts.find(({ name: kind }) => kind === 'ClassBody');
  const base = typeOf(inside, type);
  return {
    kind: 'call',
    callee: body === undefined ? base : inside.bodyOf(inside, body, base),
    arguments: readArguments(inside, parts),
    isNew: true,
    from: node.from,
    to: node.to,
  };
};

/** The class that a type names, `Map.Entry<K, V>` or `com.x.Foo`. */
export const typeOf = (inside: Reading, node: SyntaxNode | undefined): Expression => {
  if (node === undefined) return nothing;
  const plain = textOf(inside, node).replace(/<.*$/s, '').replaceAll(/\s/g, '');
  const [head = '', ...rest] = plain.split('.');
  return rest.reduce<Expression>((of, each) => member(of, each), name(head));
};

const readMember: Reader = (inside, _node, parts) => {
  const last = parts.findLast(({ name: kind }) => kind === 'Identifier');
  return member(readExpression(inside, parts[0]), last === undefined ? '' : textOf(inside, last));
};

const readBinary: Reader = (inside, node, parts) => {
  const [left, operator, right] = parts;
  const sign = operator === undefined ? '' : textOf(inside, operator);
  if (sign === '+')
    return { kind: 'join', parts: termsOfSum(inside, node).map((term) => readExpression(inside, term)) };
  return nested(readExpression(inside, left), readExpression(inside, right));
};

/** A test against null or nothing decides by what it asks about; of others either may hold. */
const readTernary: Reader = (inside, _node, parts) => {
  const [test, yes, no] = parts.filter(isValue);
  const [then, otherwise] = [readExpression(inside, yes), readExpression(inside, no)];
  const asked = test === undefined ? [] : children(test);
  const isNull = test?.name === 'BinaryExpression' && asked.at(-1)?.name === 'null';
  if (!isNull) return run([act(readExpression(inside, test))], { kind: 'either', options: [then, otherwise] });
  const about = readExpression(inside, asked[0]);
  const isEqual = asked[1] !== undefined && textOf(inside, asked[1]) === '==';
  return isEqual ? choice(about, otherwise, then) : choice(about, then, otherwise);
};

const choice = (test: Expression, then: Expression, otherwise: Expression): Expression => ({
  kind: 'choice',
  test,
  then,
  otherwise,
});

const readAssignment: Reader = (inside, _node, parts) => {
  const [target, operator, value] = parts;
  const right = readExpression(inside, value);
  const isPlain = operator !== undefined && textOf(inside, operator) === '=';
  return {
    kind: 'assign',
    target: readTarget(inside, target),
    value: isPlain ? right : { kind: 'join', parts: [readExpression(inside, target), right] },
  };
};

/** What is assigned to: a variable, else a field of the object around. */
const readTarget = (inside: Inside, node: SyntaxNode | undefined): Pattern => {
  if (node === undefined) return { kind: 'none' };
  const parts = children(node);
  if (node.name === 'Identifier') {
    const named = textOf(inside, node);
    return inside.locals?.has(named) === false
      ? { kind: 'place', of: name('*home*'), key: text(named) }
      : { kind: 'name', name: named };
  }
  if (node.name === 'ArrayAccess')
    return {
      kind: 'place',
      of: readExpression(inside, parts[0]),
      key: readExpression(inside, parts.slice(1).find(isValue)),
    };
  const last = parts.findLast(({ name: kind }) => kind === 'Identifier');
  if (node.name !== 'FieldAccess' || last === undefined) return { kind: 'none' };
  return { kind: 'place', of: readExpression(inside, parts[0]), key: text(textOf(inside, last)) };
};

const readLambda: Reader = (inside, node, parts) => {
  const arrowed = parts.at(-1);
  const block = arrowed?.name === 'Block' ? arrowed : undefined;
  const taken = parts.slice(0, -1);
  return {
    kind: 'function',
    code: {
      ...plain,
      parameters: taken.flatMap((part) => parametersIn(inside, part)),
      body:
        block === undefined
          ? [{ kind: 'return', value: readExpression(inside, arrowed) }]
          : inside.statements(inside, children(block)),
      isArrow: true,
      from: node.from,
    },
  };
};

const plain: FunctionCode = { name: '', parameters: [], body: [], takesSelf: false, isArrow: false, from: 0 };

const parametersIn = (inside: Inside, node: SyntaxNode): Parameter[] => {
  if (node.name === 'Definition' || node.name === 'Identifier') return [taking(textOf(inside, node))];
  if (node.name === 'InferredParameters' || node.name === 'FormalParameters' || node.name === 'FormalParameter')
    return children(node).flatMap((part) => (isTyped.test(part.name) ? [] : parametersIn(inside, part)));
  return [];
};

const isTyped = /(Type|TypeName|Modifiers)$/;

const taking = (named: string): Parameter => ({ target: { kind: 'name', name: named }, rest: null, field: null });

/** `this::ask`, `Foo::new`, `String::trim`: a function of what follows. */
const readReference: Reader = (inside, node, parts) => {
  const [of] = parts;
  const last = parts.at(-1);
  if (of === undefined || last === undefined) return mixed();
  const owner = isValue(of) ? readExpression(inside, of) : typeOf(inside, of);
  if (last.name !== 'new') return member(owner, textOf(inside, last));
  const given = { name: null, spread: true, value: name('*given*') } as const;
  const made: Expression = {
    kind: 'call',
    callee: owner,
    arguments: [given],
    isNew: true,
    from: node.from,
    to: node.to,
  };
  const parameters: Parameter[] = [{ target: { kind: 'name', name: '*given*' }, rest: 'list', field: null }];
  return {
    kind: 'function',
    code: { ...plain, parameters, body: [{ kind: 'return', value: made }], isArrow: true, from: node.from },
  };
};

/** A method or a constructor, with its own names. */
export const readFunction = (inside: Inside, node: SyntaxNode): FunctionCode => {
  const around = inside.locals;
  inside.locals = localsOf(inside, node);
  const code = readOwn(inside, node);
  inside.locals = around;
  return code;
};

const readOwn = (inside: Inside, node: SyntaxNode): FunctionCode => {
  const parts = children(node);
  const named = parts.find(({ name: kind }) => kind === 'Definition');
  const list = parts.find(({ name: kind }) => kind === 'FormalParameters');
  const block = parts.find(({ name: kind }) => kind === 'Block' || kind === 'ConstructorBody');
  const parameters = list === undefined ? [] : children(list).filter(({ name: kind }) => /Parameter$/.test(kind));
  const isFilled = node.name === 'ConstructorDeclaration' || filled.test(textOf(inside, parts[0] ?? node));
  return {
    ...plain,
    name: named === undefined ? '' : textOf(inside, named),
    parameters: parameters.map((each) => readParameter(inside, each, isFilled)),
    body: block === undefined ? [] : inside.statements(inside, children(block)),
    from: node.from,
  };
};

// Methods whose parameters a framework gives
const filled = /@(Bean|Autowired|Inject|Produces)\b/;

/** Where a framework gives what nobody else does, it is one of the type. */
const readParameter = (inside: Inside, node: SyntaxNode, isFilled: boolean): Parameter => {
  const parts = children(node);
  const named = parts.findLast(({ name: kind }) => kind === 'Definition');
  const target = { kind: 'name', name: named === undefined ? '' : textOf(inside, named) } as const;
  if (node.name === 'SpreadParameter') return { target, rest: 'list', field: null };
  const type = parts.find(({ name: kind }) => /^(TypeName|ScopedTypeName|GenericType)$/.test(kind));
  const value = type === undefined || !isFilled ? null : injected(inside, type);
  return { target: value === null ? target : { kind: 'default', target, value }, rest: null, field: null };
};

/** An object of a type that nobody makes in sight. */
export const injected = (inside: Inside, type: SyntaxNode): Expression => ({
  kind: 'call',
  callee: name('*inject*'),
  arguments: [{ name: null, spread: false, value: typeOf(inside, type) }],
  isNew: false,
  from: type.from,
  to: type.to,
});

const readers: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  Identifier: (inside, node) => name(textOf(inside, node)),
  this: () => name('this'),
  super: () => name('super'),
  null: () => nothing,
  StringLiteral: (inside, node) => text(readText(textOf(inside, node))),
  TextBlock: (inside, node) => text(readText(textOf(inside, node))),
  IntegerLiteral: (inside, node) => text(textOf(inside, node).replaceAll(/[_lL]/g, '')),
  BooleanLiteral: (inside, node) => text(textOf(inside, node)),
  ScopedIdentifier: (inside, node) => typeOf(inside, node),
  ClassLiteral: (inside, _node, parts) => typeOf(inside, parts[0]),
  MethodInvocation: readCall,
  ObjectCreationExpression: readNew,
  FieldAccess: readMember,
  ArrayAccess: (inside, _node, parts) => ({
    kind: 'index',
    of: readExpression(inside, parts[0]),
    key: readExpression(inside, parts.slice(1).find(isValue)),
  }),
  ArrayCreationExpression: (inside, _node, parts) => {
    const given = parts.find(({ name: kind }) => kind === 'ArrayInitializer');
    return given === undefined ? { kind: 'list', items: [] } : readExpression(inside, given);
  },
  ArrayInitializer: (inside, _node, parts) => ({
    kind: 'list',
    items: parts.filter(isValue).map((part) => readExpression(inside, part)),
  }),
  BinaryExpression: readBinary,
  TernaryExpression: readTernary,
  AssignmentExpression: readAssignment,
  LambdaExpression: readLambda,
  MethodReference: readReference,
  ParenthesizedExpression: readInner,
  CastExpression: readInner,
  Block: (inside, _node, parts) => run(inside.statements(inside, parts), mixed()),
};
