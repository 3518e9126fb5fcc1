import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { ClassCode, Expression, FunctionCode, Member, Parameter } from '../code/code.ts';
import { member, name as nameOf, nothing, run } from '../code/expressions.ts';
import { textOf } from '../code/reading.ts';
import { type Inside, injected, readArguments, readExpression, readFunction, typeOf } from './read-expression.ts';

/** A class, an interface, an enumeration or a record: what it comes from, its fields, its methods. */
export const readClass = (inside: Inside, node: SyntaxNode): ClassCode => {
  const parts = children(node);
  const named = parts.find(({ name: kind }) => kind === 'Definition');
  const name = named === undefined ? '' : textOf(inside, named);
  const body = parts.find(({ name: kind }) => /Body$/.test(kind));
  const header = parts.find(({ name: kind }) => kind === 'RecordHeader');
  return {
    name,
    bases: basesOf(inside, parts),
    members: [
      ...(header === undefined ? [] : recordMembers(inside, header)),
      ...(body === undefined ? [] : readBody(inside, body)),
    ],
  };
};

/** The body of a class without a name: `new A() { … }`. */
export const readNameless = (inside: Inside, body: SyntaxNode, base: Expression): ClassCode => ({
  name: '',
  bases: [base],
  members: readBody(inside, body),
});

const basesOf = (inside: Inside, parts: readonly SyntaxNode[]): Expression[] =>
  parts
    .filter(({ name: kind }) => /^(Superclass|SuperInterfaces|ExtendsInterfaces)$/.test(kind))
    .flatMap((part) => children(part).flatMap((each) => (each.name === 'InterfaceTypeList' ? children(each) : [each])))
    .filter(({ name: kind }) => /^(TypeName|ScopedTypeName|GenericType)$/.test(kind))
    .map((type) => typeOf(inside, type));

/** Functions stand before what runs when the class is made; methods of one name are one, chosen by what they are given. */
const readBody = (inside: Inside, body: SyntaxNode): Member[] => {
  const nodes = children(body).flatMap((part) => (part.name === 'EnumBodyDeclarations' ? children(part) : [part]));
  const methods = nodes.filter(({ name: kind }) => /^(Method|Constructor|CompactConstructor)Declaration$/.test(kind));
  const rest = nodes.filter((node) => !methods.includes(node));
  const read = methods.map((node) => readMethod(inside, node));
  const named = Map.groupBy(read, (each) => each.name);
  return [...[...named.values()].map(together), ...rest.flatMap((node) => readMember(inside, node))];
};

type Method = Member & { readonly value: Extract<Expression, { kind: 'function' }> };

const readMethod = (inside: Inside, node: SyntaxNode): Method => {
  const isConstructor = node.name !== 'MethodDeclaration';
  const code = readFunction(inside, node);
  const name = isConstructor ? 'constructor' : code.name;
  return {
    name,
    value: { kind: 'function', code: { ...code, name } },
    kind: !isConstructor && isStatic(inside, node) ? 'static' : 'method',
    decorators: annotationsOf(inside, node),
  };
};

const together = (methods: readonly Method[]): Member => {
  const [first] = methods as readonly [Method, ...Method[]];
  if (methods.length === 1) return first;
  const code: FunctionCode = { ...first.value.code, overloads: methods.map(({ value }) => value.code) };
  return { ...first, value: { kind: 'function', code }, decorators: methods.flatMap(({ decorators }) => decorators) };
};

const modifiersOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  children(node)
    .filter(({ name: kind }) => kind === 'Modifiers')
    .flatMap(children);

const isStatic = (_inside: Inside, node: SyntaxNode): boolean =>
  modifiersOf(node).some(({ name }) => name === 'static');

const annotationsOf = (inside: Inside, node: SyntaxNode): Expression[] =>
  modifiersOf(node)
    .filter(({ name: kind }) => /Annotation$/.test(kind))
    .map((each) =>
      typeOf(
        inside,
        children(each).find(({ name: kind }) => /Identifier$/.test(kind)),
      ),
    );

const readMember = (inside: Inside, node: SyntaxNode): Member[] => {
  switch (node.name) {
    case 'FieldDeclaration':
    case 'ConstantDeclaration':
      return readFields(inside, node);
    case 'StaticInitializer':
    case 'InstanceInitializer':
      return readInitializer(inside, node);
    case 'EnumConstant':
      return [readConstant(inside, node)];
    case 'ClassDeclaration':
    case 'RecordDeclaration':
    case 'EnumDeclaration':
    case 'InterfaceDeclaration': {
      const code = readClass(inside, node);
      return [{ name: code.name, value: { kind: 'class', code }, kind: 'static', decorators: [] }];
    }
    default:
      return [];
  }
};

// What a framework fills in: https://docs.spring.io/spring-framework/reference/core/beans/annotation-config/autowired.html, https://jakarta.ee/specifications/dependency-injection/
const filled = /^@([\w.]+\.)?(Autowired|Inject|Resource)\b/;

const readFields = (inside: Inside, node: SyntaxNode): Member[] => {
  const parts = children(node);
  const isShared = node.name === 'ConstantDeclaration' || isStatic(inside, node);
  const isFilled = modifiersOf(node).some((each) => filled.test(textOf(inside, each)));
  const type = parts.find(({ name: kind }) => /^(TypeName|ScopedTypeName|GenericType)$/.test(kind));
  return parts
    .filter(({ name: kind }) => kind === 'VariableDeclarator')
    .map((part) => {
      const own = children(part);
      const named = own.find(({ name: kind }) => kind === 'Definition');
      const equals = own.findIndex(({ name: kind }) => kind === 'AssignOp');
      const given = isFilled && type !== undefined ? injected(inside, type) : null;
      return {
        name: named === undefined ? '' : textOf(inside, named),
        value: equals === -1 ? given : readExpression(inside, own[equals + 1]),
        kind: isShared ? 'static' : 'field',
        decorators: annotationsOf(inside, node),
      };
    });
};

const readInitializer = (inside: Inside, node: SyntaxNode): Member[] => {
  const body = children(node).filter(({ name: kind }) => kind === 'Block');
  const value = run(inside.statements(inside, body.flatMap(children)), nothing);
  return [
    {
      name: `*made ${node.from}*`,
      value,
      kind: node.name === 'StaticInitializer' ? 'static' : 'field',
      decorators: [],
    },
  ];
};

/** A constant of an enumeration is one of its class. */
const readConstant = (inside: Inside, node: SyntaxNode): Member => {
  const parts = children(node);
  const named = parts.find(({ name: kind }) => kind === 'Definition');
  const value: Expression = {
    kind: 'call',
    callee: nameOf('*class*'),
    arguments: readArguments(inside, parts),
    isNew: true,
    from: node.from,
    to: node.to,
  };
  return { name: named === undefined ? '' : textOf(inside, named), value, kind: 'static', decorators: [] };
};

/** A record's constructor, and a method for each field. */
const recordMembers = (inside: Inside, header: SyntaxNode): Member[] => {
  const names = children(header)
    .filter(({ name: kind }) => kind === 'RecordComponent')
    .map((part) => children(part).findLast(({ name: kind }) => kind === 'Definition'))
    .map((named) => (named === undefined ? '' : textOf(inside, named)));
  const method = (name: string, code: Pick<FunctionCode, 'parameters' | 'body'>): Member => ({
    name,
    value: { kind: 'function', code: { name, takesSelf: false, isArrow: false, from: header.from, ...code } },
    kind: 'method',
    decorators: [],
  });
  const field = (each: string): string => `#${each}`;
  const parameters = names.map(
    (each): Parameter => ({ target: { kind: 'name', name: field(each) }, rest: null, field: field(each) }),
  );
  return [
    method('constructor', { parameters, body: [] }),
    ...names.map((each) =>
      method(each, { parameters: [], body: [{ kind: 'return', value: member(nameOf('this'), field(each)) }] }),
    ),
  ];
};
