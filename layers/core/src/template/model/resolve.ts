import { functionOf, itemsOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { concreteText } from './concrete.ts';
import { conditionHolds } from './condition-holds.ts';
import { withDynamicReferences } from './dynamic-references.ts';
import { recall } from './recall.ts';
import { resolveAttribute, resolveReference } from './reference.ts';
import { roomFor } from './room-for.ts';
import type { Scope } from './scope.ts';
import { showSymbols, symbolOf } from './symbol.ts';

/** What `AWS::NoValue` leaves. */
export const nothing = Symbol('AWS::NoValue');

/**
 * The value of a node with CloudFormation's functions resolved; what only the deployment knows is a symbol (`symbolOf`) that equals itself alone.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const resolve = (node: TemplateNode | undefined, scope: Scope): unknown => {
  if (node === undefined) return undefined;
  const call = functionOf(node);
  if (call !== null) return resolveFunction(call.name, call.argument, scope);
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' ? withDynamicReferences(node.value) : node.value;
    case 'list':
      return node.items.map((item) => resolve(item, scope)).filter((item) => item !== nothing);
    case 'map':
      return Object.fromEntries(
        node.entries.flatMap(({ key, value }) => {
          const child = key === 'Condition' ? resolvePlain(value, scope) : resolve(value, scope);
          return child === nothing ? [] : [[key, child] as const];
        }),
      );
  }
};

/** `Condition` is a function's name in a template and an element of a policy; in a policy it holds a map. */
const resolvePlain = (node: TemplateNode, scope: Scope): unknown => resolve(node, scope);

/** The value as a text; undefined for a list, a map or nothing. */
export const resolveText = (node: TemplateNode | undefined, scope: Scope): string | undefined => {
  const value = resolve(node, scope);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
};

const resolveFunction = (name: string, argument: TemplateNode, scope: Scope): unknown => {
  switch (name) {
    case 'Ref': {
      const reference = textOf(argument) ?? '';
      return reference === 'AWS::NoValue' ? nothing : resolveReference(reference, scope);
    }
    case 'Condition':
      return argument.kind === 'scalar'
        ? conditionHolds(textOf(argument) ?? '', scope)
        : { Condition: resolve(argument, scope) };
    case 'Fn::GetAtt':
      return resolveAttribute(
        itemsOf(argument)
          .map((part) => String(resolve(part, scope)))
          .join('.'),
        scope,
      );
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::Join':
      return joinParts(argument, scope);
    case 'Fn::If': {
      const [condition, then, otherwise] = itemsOf(argument);
      return resolve(conditionHolds(textOf(condition) ?? '', scope) ? then : otherwise, scope);
    }
    case 'Fn::Select':
      return selectPart(argument, scope);
    case 'Fn::Split':
      return splitText(argument, scope);
    case 'Fn::FindInMap':
      return findInMap(argument, scope);
    case 'Fn::ImportValue':
      return symbolOf(`Fn::ImportValue ${plain(String(resolve(argument, scope)))}`);
    case 'Fn::Base64':
    case 'Fn::ToJsonString':
      return resolve(argument, scope);
    case 'Fn::Equals':
    case 'Fn::Not':
    case 'Fn::And':
    case 'Fn::Or':
      return conditionHolds({ kind: name, argument }, scope);
    default:
      return symbolOf(`${name} ${argument.span.start}`);
  }
};

/** Symbols in a symbol, written so that IAM reads no variable of its own in them. */
const plain = (text: string): string => showSymbols(text).replaceAll('${', '{');

/** `${Name}`, `${Resource.Arn}`, `${!Literal}`, which IAM reads as a variable of its own. */
const substitute = (argument: TemplateNode, scope: Scope): string => {
  const [template, variables] = argument.kind === 'list' ? argument.items : [argument];
  const text = textOf(template) ?? '';
  const own = fieldsOf(resolve(variables, scope));
  let room = roomFor(text.length);
  const filled = replaceVariables(text, (name) => {
    const value = Object.hasOwn(own, name) ? own[name] : referredTo(name, scope);
    const length = typeof value === 'string' ? value.length : 0;
    // Each variable of a text may hold a text of variables; what is too much is as unknown as what is not told
    if (length > room) return symbolOf(`Fn::Sub ${argument.span.start} ${plain(name)}`);
    room -= length;
    return value;
  });
  return withDynamicReferences(filled);
};

/** The names of a map; none where something else stands in its place. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const referredTo = (name: string, scope: Scope): unknown =>
  name.includes('.') ? resolveAttribute(name, scope) : resolveReference(name, scope);

const replaceVariables = (text: string, lookUp: (name: string) => unknown): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = text.indexOf('}', at);
    if (end === -1) break;
    const name = text.slice(at + 2, end).trim();
    const value = name.startsWith('!') ? `\${${name.slice(1)}}` : lookUp(name);
    out += text.slice(from, at) + (typeof value === 'object' ? symbolOf(name) : String(value));
    from = end + 1;
  }
  return out + text.slice(from);
};

const joinParts = (argument: TemplateNode, scope: Scope): unknown => {
  const [separator, list] = itemsOf(argument);
  const parts = resolve(list, scope);
  if (!Array.isArray(parts)) return typeof parts === 'string' ? parts : symbolOf(`Fn::Join ${argument.span.start}`);
  const between = textOf(separator) ?? '';
  const texts = parts.map(String);
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  return length > roomFor(writtenIn(list))
    ? symbolOf(`Fn::Join ${argument.span.start}`)
    : withDynamicReferences(texts.join(between));
};

// A function is about as long as this
const call = 16;

const writtenIn = (list: TemplateNode | undefined): number =>
  itemsOf(list).reduce((sum, item) => sum + Math.max(textOf(item)?.length ?? 0, call), 0);

const selectPart = (argument: TemplateNode, scope: Scope): unknown => {
  const [index, list] = itemsOf(argument);
  const parts = resolve(list, scope);
  const part = Array.isArray(parts) ? parts[Number(resolve(index, scope))] : undefined;
  return part ?? symbolOf(`Fn::Select ${argument.span.start}`);
};

const splitText = (argument: TemplateNode, scope: Scope): unknown => {
  const [separator, text] = itemsOf(argument);
  return String(resolve(text, scope)).split(textOf(separator) ?? ',');
};

const findInMap = (argument: TemplateNode, scope: Scope): unknown => {
  const keys = itemsOf(argument).map((part) => concreteText(String(resolve(part, scope)), scope));
  const found = keys
    .slice(0, 3)
    .reduce<TemplateNode | undefined>(
      (at, key) => (at?.kind === 'map' ? at.entries.find((entry) => entry.key === key)?.value : undefined),
      scope.model.mappings,
    );
  const path = keys.join(' ');
  const unknown = symbolOf(`Fn::FindInMap ${plain(path)}`);
  if (found === undefined) return unknown;
  return recall<unknown>(`FindInMap ${path}`, scope, { make: (inside) => resolve(found, inside), unknown });
};
