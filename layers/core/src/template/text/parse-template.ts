import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { joinQuoted } from './join-quoted.ts';
import type { MapEntry, Span, TemplateNode } from './template-node.ts';

export type ParsedTemplate =
  | { readonly kind: 'parsed'; readonly root: TemplateNode; readonly isJson: boolean }
  | { readonly kind: 'unreadable'; readonly because: string; readonly offset: number };

// CloudFormation itself takes 1 MB: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
const mostNodes = 400_000;

/** YAML or JSON with the place of every value. What a file declares twice is taken as YAML takes it: the last. */
export const parseTemplate = (text: string, { holdsSymbols = false } = {}): ParsedTemplate => {
  const isJson = /^\s*[{[]/.test(text);
  try {
    const document = parseJoined(text);
    const [error] = document.errors;
    if (error !== undefined)
      return { kind: 'unreadable', because: `${error.message} ${placeOf(text, error.pos[0])}`, offset: error.pos[0] };
    if (document.contents === null) return { kind: 'unreadable', because: 'it is empty', offset: 0 };
    const targets = targetsOf(document);
    const root = toNode(document.contents as Node, {
      ...{ text, targets, open: new Set(), left: { nodes: mostNodes }, holdsSymbols },
    });
    return { kind: 'parsed', root, isJson };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'unreadable', because: 'it is nested too deeply', offset: 0 };
    return { kind: 'unreadable', because: error instanceof Error ? error.message : String(error), offset: 0 };
  }
};

// Each is read anew with the text around it
const mostJoined = 8;

/** Parsed with the lines of quoted values that only the specification forbids. */
const parseJoined = (text: string, left = mostJoined): Document => {
  const document = parseQuickly(text);
  const [error] = document.errors;
  const joined = error === undefined || left === 0 ? null : joinQuoted(text, error);
  return joined === null ? document : parseJoined(joined, left - 1);
};

/** A text of nothing but errors has one for each sign: only the first is told its place, and none collects a stack. */
const parseQuickly = (text: string): Document => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      ...{ logLevel: 'silent', uniqueKeys: false, merge: true, version: '1.2' },
      prettyErrors: false,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};

/** What every alias stands for, in one pass: the last value of that anchor before it. */
const targetsOf = (document: Document): ReadonlyMap<Alias, Node> => {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
};

/** Line and column of an offset, counted from 1, as the parser itself says them. */
const placeOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n');
  return `at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}:`;
};

type Reading = {
  readonly text: string;
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The aliases being followed: one that stands within what it stands for is nothing. */
  readonly open: Set<Node>;
  readonly left: { nodes: number };
  /** A text made by resolving: its symbols stay. */
  readonly holdsSymbols: boolean;
};

const count = ({ left }: Reading, nodes: number): void => {
  left.nodes -= nodes;
  if (left.nodes < 0) throw new Error('it holds more values than CloudFormation takes');
};

const toNode = (node: Node | null, reading: Reading): TemplateNode => {
  count(reading, 1);
  if (isAlias(node)) return followAlias(node, reading);
  const tag = node?.tag?.startsWith('!') === true && node.tag !== '!' ? node.tag.slice(1) : null;
  const span = spanOf(node);
  const plain = plainNode(node, span, reading);
  if (tag === null) return plain;
  const start = tagStart(reading.text, span.start, tag);
  const key = tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`;
  const argument = tag === 'GetAtt' ? attributePath(plain) : plain;
  return {
    kind: 'map',
    entries: [{ key, keySpan: { start, end: start + tag.length + 1 }, value: argument }],
    isFlow: false,
    isTag: true,
    span: { start, end: span.end },
  };
};

const followAlias = (alias: Alias, reading: Reading): TemplateNode => {
  const target = reading.targets.get(alias);
  if (target === undefined || reading.open.has(target)) return emptyNode(spanOf(alias));
  reading.open.add(target);
  const node = toNode(target, reading);
  reading.open.delete(target);
  return node;
};

const plainNode = (node: Node | null, span: Span, reading: Reading): TemplateNode => {
  if (isMap(node))
    return {
      kind: 'map',
      entries: ownFirst(node.items.flatMap((pair) => toEntries(pair, reading))),
      isFlow: node.flow === true,
      isTag: false,
      span,
    };
  if (isSeq(node))
    return {
      kind: 'list',
      items: node.items.map((item) => (isPair(item) ? emptyNode(span) : toNode(item as Node | null, reading))),
      isFlow: node.flow === true,
      span,
    };
  return { kind: 'scalar', value: isScalar(node) ? scalarOf(node.value, reading) : null, span };
};

/** What a map says itself stands above what it merges, wherever the merge is written. */
const ownFirst = (entries: readonly (MapEntry & { readonly isMerged?: boolean })[]): readonly MapEntry[] => {
  if (!entries.some(({ isMerged }) => isMerged === true)) return entries;
  const own = new Set(entries.flatMap(({ key, isMerged }) => (isMerged === true ? [] : [key])));
  return entries.flatMap(({ isMerged, ...entry }) => (isMerged === true && own.has(entry.key) ? [] : [entry]));
};

const emptyNode = (span: Span): TemplateNode => ({ kind: 'scalar', value: null, span });

const toEntries = (pair: { key: unknown; value: unknown }, reading: Reading): MapEntry[] => {
  const key = isScalar(pair.key) ? nameOf(pair.key.value) : '';
  const value = toNode(pair.value as Node | null, reading);
  // A merge brings the entries of another map: https://yaml.org/type/merge.html
  if (key === mergeKey) {
    if (value.kind !== 'map') return [];
    // Each is a value once more: maps that merge one another are as large as what they bring.
    count(reading, value.entries.length);
    return value.entries.map((entry) => ({ ...entry, isMerged: true }));
  }
  return [{ key, keySpan: spanOf(pair.key as Node), value }];
};

const mergeKey = '<<';

// The parser tells a merge from a key that is written the same by a symbol.
const nameOf = (key: unknown): string => (typeof key === 'symbol' ? (key.description ?? '') : String(key));

// The characters that a symbol is written with are nobody else's
const scalarOf = (value: unknown, { holdsSymbols }: Reading): string | number | boolean | null =>
  typeof value === 'string' && !holdsSymbols
    ? value.replaceAll(/[\uE000-\uE002]/g, '?')
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;

const spanOf = (node: Node | null): Span => {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : null;
  return range === null || range === undefined ? { start: -1, end: -1 } : { start: range[0], end: range[1] };
};

/** The tag stands before its value, with spaces or a line break between. */
const tagStart = (text: string, start: number, tag: string): number => {
  const found = text.lastIndexOf(`!${tag}`, start);
  return found < 0 ? start : found;
};

const attributePath = (node: TemplateNode): TemplateNode => {
  if (node.kind !== 'scalar') return node;
  const [id = '', ...rest] = String(node.value).split('.');
  const parts = [id, rest.join('.')].map((value) => ({ kind: 'scalar', value, span: node.span }) as const);
  return { kind: 'list', items: parts, isFlow: true, span: node.span };
};
