import { conditionHolds } from '../model/condition-holds.ts';
import { nothing, resolve } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import { symbolOf } from '../model/symbol.ts';
import { parseTemplate } from '../text/parse-template.ts';
import { plainOf } from '../text/plain-of.ts';
import {
  childOf,
  entryOf,
  functionOf,
  itemsOf,
  type MapNode,
  type Span,
  type TemplateNode,
  textOf,
} from '../text/template-node.ts';

/** One value of `Action` or `Resource`, with its place; a wildcard of the person's own stays one, an unknown is a symbol. */
export type ReadElement = { readonly value: string; readonly node: TemplateNode };

export type ReadStatement = {
  /** Its place in `document.Statement`, which is what the evaluator counts. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: string;
  readonly actions: readonly ReadElement[];
  readonly resources: readonly ReadElement[];
  readonly hasCondition: boolean;
  /** `NotAction`, `NotResource`, `Principal`: not for adding to. */
  readonly isPlain: boolean;
  readonly node: MapNode;
};

/** A policy document of a template: what IAM reads of it, and where each statement stands. */
export type ReadDocument = {
  readonly name: string;
  readonly kind: 'inline' | 'managedHere' | 'awsManaged' | 'samTemplate' | 'generated' | 'trust' | 'resource';
  readonly document: { readonly Version?: unknown; readonly Statement: readonly unknown[] };
  readonly statements: readonly ReadStatement[];
  /** The list the statements stand in; undefined for a document that is not written in the template. */
  readonly list: TemplateNode | undefined;
  /** The policy itself, where a finding points. */
  readonly span: Span;
  readonly arn: string | null;
  readonly asOf: string | null;
  /** What it says is not all in the template: a parameter or a macro gives it, or a part of it. */
  readonly isUnread?: true;
};

type About = Pick<ReadDocument, 'name' | 'kind' | 'span'> & Partial<Pick<ReadDocument, 'arn' | 'asOf'>>;

/** A document node resolved; both ways of a `Fn::If` go by the scope. */
export const readDocument = (node: TemplateNode | undefined, scope: Scope, about: About): ReadDocument => {
  const map = chosen(node, scope);
  const given = givenAsText(map, scope);
  if (given !== null) return given.kind === 'unread' ? unreadDocument(about) : documentOfValue(given.document, about);
  const list = childOf(map, 'Statement');
  const statements = flatItems(list, scope).flatMap((item) => (item.kind === 'map' ? [item] : []));
  const values = statements.map((item) => withResources(item, scope));
  return {
    arn: null,
    asOf: null,
    ...about,
    document: { Version: resolve(childOf(map, 'Version'), scope) ?? '2008-10-17', Statement: values },
    statements: statements.map((item, index) => readStatement(item, index, scope)),
    list,
    ...(isWritten(list, scope) ? {} : { isUnread: true as const }),
  };
};

/** Functions of a template that stand for a list or for statements are not read here. */
const isWritten = (list: TemplateNode | undefined, scope: Scope): boolean => {
  const own = chosen(list, scope);
  if (own === undefined) return true;
  if (functionOf(own) !== null) return Array.isArray(resolve(own, scope));
  return itemsOf(own).every((item) => {
    const inner = chosen(item, scope);
    return inner === undefined || resolve(inner, scope) === nothing || functionOf(inner) === null;
  });
};

type GivenText = { readonly kind: 'read'; readonly document: unknown } | { readonly kind: 'unread' };

/** A document may be a text of JSON, or what a function makes one of. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
const givenAsText = (node: TemplateNode | undefined, scope: Scope): GivenText | null => {
  if (node === undefined || (node.kind !== 'scalar' && functionOf(node) === null)) return null;
  const value = resolve(node, scope);
  if (typeof value !== 'string') return typeof value === 'object' ? { kind: 'read', document: value } : null;
  const reading = parseTemplate(value, { holdsSymbols: true });
  if (reading.kind === 'unreadable' || reading.root.kind !== 'map') return { kind: 'unread' };
  return { kind: 'read', document: plainOf(reading.root) };
};

const unreadDocument = (about: About): ReadDocument => ({
  ...documentOfValue({ Statement: [] }, about),
  isUnread: true,
});

/** A parameter that nobody gave is an unknown where a resource has to stand: IAM takes no empty one. */
const withResources = (item: MapNode, scope: Scope): unknown => {
  const value = resolve(item, scope) as Readonly<Record<string, unknown>>;
  const given = value['Resource'];
  const isEmpty = given === '' || (Array.isArray(given) && given.includes(''));
  return isEmpty
    ? { ...value, Resource: readElements(childOf(item, 'Resource'), scope).map((each) => each.value) }
    : value;
};

/** A document that no line of the template holds: of AWS, of SAM. */
export const documentOfValue = (document: unknown, about: About): ReadDocument => {
  const { Version = '2012-10-17', Statement } = isFields(document) ? document : {};
  const given = Array.isArray(Statement) ? Statement : Statement === undefined ? [] : [Statement];
  const list = given.filter(isFields);
  return {
    arn: null,
    asOf: null,
    ...about,
    document: { Version: Version ?? '2012-10-17', Statement: list },
    statements: [],
    list: undefined,
    ...(isFields(document) && list.length === given.length ? {} : { isUnread: true as const }),
  };
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readStatement = (node: MapNode, index: number, scope: Scope): ReadStatement => ({
  index,
  sid: textOf(childOf(node, 'Sid')),
  effect: String(resolve(childOf(node, 'Effect'), scope) ?? ''),
  actions: readElements(childOf(node, 'Action'), scope),
  resources: readElements(childOf(node, 'Resource'), scope),
  hasCondition: entryOf(node, 'Condition') !== undefined,
  isPlain: !['NotAction', 'NotResource', 'NotPrincipal'].some((key) => entryOf(node, key) !== undefined),
  node,
});

const readElements = (node: TemplateNode | undefined, scope: Scope): ReadElement[] =>
  flatItems(node, scope).flatMap((item) => {
    const value =
      resolve(item, scope) === '' ? symbolOf(textOf(functionOf(item)?.argument) ?? '') : resolve(item, scope);
    const all = Array.isArray(value) ? value : [value];
    return all.flatMap((each) => (typeof each === 'string' ? [{ value: each, node: item }] : []));
  });

/** The items of a list with each `Fn::If` on the way followed. */
const flatItems = (node: TemplateNode | undefined, scope: Scope): readonly TemplateNode[] => {
  const own = chosen(node, scope);
  if (own === undefined) return [];
  return itemsOf(own).flatMap((item) => {
    const inner = chosen(item, scope);
    if (inner === undefined || resolve(inner, scope) === nothing) return [];
    return inner.kind === 'list' ? flatItems(inner, scope) : [inner];
  });
};

/** A node with each `Fn::If` replaced by the branch that the scope takes. */
export const chosen = (node: TemplateNode | undefined, scope: Scope): TemplateNode | undefined => {
  const call = functionOf(node);
  if (call === null || call.name !== 'Fn::If') return node;
  const [condition, then, otherwise] = itemsOf(call.argument);
  return chosen(conditionHolds(textOf(condition) ?? '', scope) ? then : otherwise, scope);
};
