import {
  childOf,
  entriesOf,
  type ModelResource,
  parseText,
  plainOf as plain,
  resolve,
  type TemplateNode,
} from '../../template/index.ts';
import type { Spot } from '../arrow.ts';
import { textAt } from '../world/look.ts';
import { spotAt, type World } from '../world/world.ts';
import { definitionFile } from './definition-file.ts';

/** A state machine's definition as a value, its substitutions made; `spotOf` finds a state's line. */
export type Definition =
  | { readonly kind: 'read'; readonly value: unknown; readonly spotOf: (state: string) => Spot }
  | { readonly kind: 'unread'; readonly because: string };

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-stepfunctions-statemachine.html */
export const definitionOf = (world: World, { properties }: ModelResource): Definition => {
  const inline = childOf(properties, 'Definition') ?? childOf(properties, 'DefinitionBody');
  const text = childOf(properties, 'DefinitionString');
  const substitutions = substitutionsOf(world, childOf(properties, 'DefinitionSubstitutions'));
  if (inline !== undefined)
    return {
      kind: 'read',
      value: withNames(resolve(inline, world.scope), substitutions),
      spotOf: inNode(world, inline),
    };
  if (text !== undefined) {
    const value = textAt(world, text);
    if (value !== undefined) return fromText(withNames(value, substitutions) as string, inNode(world, text));
  }
  const file = definitionFile(world, properties);
  if (file.kind === 'unread') return file;
  return fromText(withNames(file.text, substitutions) as string, inFile(file.path, file.text));
};

const fromText = (text: string, spotOf: (state: string) => Spot): Definition => {
  const value = parseDefinition(text);
  return value === null
    ? { kind: 'unread', because: 'its definition could not be read' }
    : { kind: 'read', value, spotOf };
};

const parseDefinition = (text: string): unknown => {
  const reading = parseText(text, { holdsSymbols: true });
  return reading.kind === 'parsed' ? plain(reading.root) : null;
};

const substitutionsOf = (world: World, node: TemplateNode | undefined): ReadonlyMap<string, string> =>
  new Map(entriesOf(node).map(({ key, value }) => [key, textAt(world, value) ?? '']));

/** `${Name}` of the substitutions, wherever it stands. */
const withNames = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string')
    return value.replace(/\$\{([A-Za-z0-9_:.]+)\}/g, (whole, name: string) => names.get(name) ?? whole);
  if (Array.isArray(value)) return value.map((item) => withNames(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [withNames(key, names), withNames(child, names)]),
  );
};

const inNode =
  (world: World, node: TemplateNode) =>
  (state: string): Spot => {
    const found = findKey(node, state);
    const inside = found ?? world.model.text.indexOf(state, node.span.start);
    return spotAt(world, inside >= node.span.start && inside <= node.span.end ? inside : node.span.start);
  };

const findKey = (node: TemplateNode, key: string): number | null => {
  if (node.kind === 'map')
    for (const entry of node.entries) {
      if (entry.key === key) return entry.keySpan.start;
      const inside = findKey(entry.value, key);
      if (inside !== null) return inside;
    }
  if (node.kind === 'list')
    for (const item of node.items) {
      const inside = findKey(item, key);
      if (inside !== null) return inside;
    }
  return null;
};

const inFile =
  (path: string, text: string) =>
  (state: string): Spot => {
    const at = Math.max(text.search(new RegExp(`["']?${state.replaceAll(/[^A-Za-z0-9 _-]/g, '.')}["']?\\s*:`)), 0);
    const lines = text.slice(0, at).split('\n');
    return { kind: 'line', file: path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
