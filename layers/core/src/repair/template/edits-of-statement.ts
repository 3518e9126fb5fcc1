import {
  addValues,
  changeElement,
  childOf,
  entryOf,
  itemsOf,
  type ReadStatement,
  removeValue,
  resolve,
  type TemplateNode,
  type TextEdit,
} from '../../template/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { sameJson } from '../document/same-json.ts';
import { valuesOf } from '../document/values-of.ts';
import { expressionFor } from './expression-for.ts';
import type { Editing } from './template-mending.ts';

type Altered = { readonly was: JsonObject; readonly statement: JsonObject; readonly place: ReadStatement };

/** A statement that is altered, as edits of its lines: values added, put right or taken out, a key that is called otherwise; null in it: cannot be said. */
export const editsOfStatement = ({ was, statement, place }: Altered, editing: Editing): readonly (TextEdit | null)[] =>
  within([], { was, is: statement }, { place, editing });

type Pair = { readonly was: unknown; readonly is: unknown };
type Around = { readonly place: ReadStatement; readonly editing: Editing };

const within = (path: readonly string[], { was, is }: Pair, around: Around): readonly (TextEdit | null)[] => {
  if (sameJson(was, is)) return [];
  if (isJsonObject(was) && isJsonObject(is)) return inObject(path, { was, is }, around);
  return isList(was) && isList(is) ? inList(path, { was: valuesOf(was), is: valuesOf(is) }, around) : [null];
};

const isList = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const inObject = (
  path: readonly string[],
  { was, is }: { readonly was: JsonObject; readonly is: JsonObject },
  around: Around,
): readonly (TextEdit | null)[] => {
  const gone = Object.keys(was).filter((key) => is[key] === undefined);
  const fresh = Object.keys(is).filter((key) => was[key] === undefined);
  const kept = Object.keys(is).filter((key) => was[key] !== undefined);
  const renamed = rename(path, { was, is, gone, fresh }, around);
  const same = kept.flatMap((key) => within([...path, key], { was: was[key], is: is[key] }, around));
  return [...renamed, ...same];
};

type Keys = {
  readonly was: JsonObject;
  readonly is: JsonObject;
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
};

const rename = (
  path: readonly string[],
  { was, is, gone, fresh }: Keys,
  { place, editing }: Around,
): readonly (TextEdit | null)[] => {
  const [from, to] = [gone[0], fresh[0]];
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined || gone.length > 1 || fresh.length > 1) return [null];
  const entry = entryOf(childOf(place.node, ...path), from);
  if (entry === undefined || entry.keySpan.start < 0) return [null];
  const { start, end } = entry.keySpan;
  const quote = /["']/.exec(editing.style.text[start] ?? '')?.[0] ?? '';
  const value = within([...path, from], { was: was[from], is: is[to] }, { place, editing });
  return [{ start, end, text: `${quote}${to}${quote}` }, ...value];
};

type Lists = { readonly was: readonly string[]; readonly is: readonly string[] };

const inList = (
  path: readonly string[],
  { was, is }: Lists,
  { place, editing }: Around,
): readonly (TextEdit | null)[] => {
  const { open, style } = editing;
  const added = is.filter((value) => !was.includes(value));
  const gone = was.filter((value) => !is.includes(value));
  const node = childOf(place.node, ...path);
  const nodeOf = (value: string): TemplateNode | undefined =>
    itemsOf(node).find((item) => {
      const resolved = resolve(item, open.scope);
      return typeof resolved === 'string' && open.print.text(resolved) === value;
    });
  const swapped = gone.slice(0, added.length).map((value, index) => {
    const item = nodeOf(value);
    const expression = expressionFor(added[index] ?? '', open);
    return item === undefined || expression === null ? null : changeElement({ value, node: item }, expression, style);
  });
  const removed = gone.slice(added.length).map((value) => {
    const item = nodeOf(value);
    return item === undefined || node?.kind !== 'list' ? null : removeValue(node, item, style);
  });
  const more = added.slice(gone.length).map((value) => expressionFor(value, open));
  if (more.length === 0) return [...swapped, ...removed];
  const written = more.filter((one) => one !== null);
  return [...swapped, written.length < more.length ? null : addValues({ statement: place, path }, written, style)];
};
