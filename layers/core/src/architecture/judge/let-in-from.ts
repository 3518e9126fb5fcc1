import { deployedText, type ReadDocument, symbolsIn } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import { isFree, mayBeAny } from './overlaps.ts';
import { textsOf } from './texts-of.ts';

/**
 * The documents of a resource without the Allows that let in from another source than this one: of the buckets that notify one
 * function each is asked about by its own permission, not by all.
 */
export const letInFrom = (documents: readonly ReadDocument[], need: Need, world: World): readonly ReadDocument[] => {
  const source = exact(need.context['aws:SourceArn'], world);
  if (source === null) return documents;
  const { entries, always, bySource } = orderOf(documents, need, world);
  if (bySource.size === 0) return documents;
  const kept = [...always, ...(bySource.get(source) ?? [])].toSorted((one, other) => one - other);
  const byDocument = Map.groupBy(
    kept.flatMap((at) => entries[at] ?? []),
    ({ document }) => document,
  );
  return [...byDocument].map(([document, own]) => ({
    ...document,
    document: { ...document.document, Statement: own.flatMap(({ statement }) => statement) },
  }));
};

/** A statement of a document; none: the document has none, and is there all the same. */
type Entry = { readonly document: ReadDocument; readonly statement: readonly unknown[] };
type Order = {
  readonly entries: readonly Entry[];
  readonly always: readonly number[];
  readonly bySource: ReadonlyMap<string, readonly number[]>;
};

/** Put in order once for all that asks for the resource in one way of deploying. */
const orderOf = (documents: readonly ReadDocument[], need: Need, world: World): Order => {
  const own = known.get(world) ?? new Map<string, Order>();
  known.set(world, own);
  const key = `${need.by} ${need.resource}`;
  const before = own.get(key);
  if (before !== undefined) return before;
  const entries = documents.flatMap((document): readonly Entry[] => {
    const { Statement } = document.document;
    return Statement.length === 0
      ? [{ document, statement: [] }]
      : Statement.map((statement) => ({ document, statement: [statement] }));
  });
  const always: number[] = [];
  const bySource = new Map<string, number[]>();
  entries.forEach(({ statement: [statement] }, at) => {
    const sources = onlySources(statement, need, world);
    if (sources === null) always.push(at);
    for (const source of sources ?? []) {
      const places = bySource.get(source) ?? [];
      places.push(at);
      bySource.set(source, places);
    }
  });
  const made = { entries, always, bySource };
  own.set(key, made);
  return made;
};

const known = new WeakMap<World, Map<string, Order>>();

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The only sources that an Allow of this very resource lets in from; null: it is no such Allow, or may let others in, as what is not read as a statement may. */
const onlySources = (statement: unknown, { resource }: Need, world: World): ReadonlySet<string> | null => {
  if (statement === null || typeof statement !== 'object') return null;
  const { Effect, Resource, Condition } = statement as {
    readonly Effect?: unknown;
    readonly Resource?: unknown;
    readonly Condition?: Conditions;
  };
  if (Effect !== 'Allow' || !textsOf(Resource).includes(resource)) return null;
  // Of what is not known the condition may hold for any
  if (symbolsIn(JSON.stringify(Condition ?? '')).some(mayBeAny(world.scope))) return null;
  for (const [operator, keys] of Object.entries(Condition ?? {}))
    for (const [key, values] of comparesExactly.test(operator) ? Object.entries(keys ?? {}) : []) {
      const sources = textsOf(values).map((each) => exact(each, world));
      if (key.toLowerCase() === 'aws:sourcearn' && sources.length > 0 && sources.every((each) => each !== null))
        return new Set(sources);
    }
  return null;
};

const comparesExactly = /^(?:Arn|String)(?:Equals|Like)$/;

/** A source that is equal to itself alone. */
const exact = (source: unknown, { scope }: World): string | null => {
  if (typeof source !== 'string' || symbolsIn(source).some(isFree)) return null;
  const text = deployedText(source, scope);
  return /[*?$]/.test(text) ? null : text;
};
