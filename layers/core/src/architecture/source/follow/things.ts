import type { NativeThing, Thing, UnknownThing } from './thing.ts';

/** Things made of others. */
export const text = (value: string): Thing => ({ kind: 'text', text: value });
export const nothing: Thing = { kind: 'nothing' };
export const falsehood: Thing = { kind: 'nothing', isFalse: true };
/** A variable that the template does not set. */
export const unset: Thing = { kind: 'nothing', isUnset: true };

/** A variable that the template gives something: a test for it turns out so in every deployment. */
export const isGivenVariable = ({ kind }: Thing): boolean => kind === 'environment';

/** What the code takes in place of a variable, if it is not set. */
export const inPlaceOf = (variable: Thing, fallback: Thing): Thing =>
  variable.kind === 'nothing' && variable.isUnset === true && fallback.kind === 'text'
    ? { ...fallback, isUnset: true }
    : fallback;
export const outside = (path: string): Thing => ({ kind: 'outside', path });
export const record = (fields: Iterable<readonly [string, Thing]> = [], rest: Thing | null = null): Thing => ({
  kind: 'record',
  fields: new Map(fields),
  rest,
});
export const native = (label: string, parts: Omit<NativeThing, 'kind' | 'label'>): Thing => ({
  kind: 'native',
  label,
  ...parts,
});

export const unknown = (because: string, holds: readonly Thing[] = []): UnknownThing => ({
  kind: 'unknown',
  because,
  ...heldOf(holds),
  fields: new Map(),
});

// What is made of more than this is not followed further
const mostHeld = 64;

const heldOf = (holds: readonly Thing[]): Pick<UnknownThing, 'holds' | 'holdsMore'> => {
  const all = [...new Set(holds.flatMap((each) => heldBy(each, 0)))];
  return { holds: all.slice(0, mostHeld), ...(all.length > mostHeld ? { holdsMore: true } : {}) };
};

/** What only the running code knows, but for how it turns out as a test. */
export const computed = (turned: boolean | null): UnknownThing => ({
  ...unknown('it is computed'),
  ...(turned === null ? {} : { turnsOut: turned }),
});

/** What a thing gives on to what is made of it: anything that could still be called. */
const heldBy = (thing: Thing, depth: number): readonly Thing[] => {
  if (depth > 3) return [];
  const inner = (things: readonly Thing[]): readonly Thing[] =>
    things.slice(0, 32).flatMap((each) => heldBy(each, depth + 1));
  switch (thing.kind) {
    case 'native':
    case 'function':
    case 'class':
    case 'instance':
      return [thing];
    case 'unknown':
      return thing.holds;
    case 'either':
      return inner(thing.options);
    case 'list':
      return inner(thing.items);
    case 'record':
      return inner([...thing.fields.values()]);
    case 'method':
      return inner([thing.of]);
    default:
      return [];
  }
};

// Names, ARNs and URLs are shorter; a text that doubles itself must not grow on.
const longest = 20_000;

// More possibilities than this are as good as unknown
const most = 16;

// A table of what may be called by name is as long as a program is wide
const mostCalled = 256;

/** One of several things; equal ones once. */
export const either = (...things: readonly Thing[]): Thing => {
  const options: Thing[] = [];
  for (const thing of things.flatMap((each) => (each.kind === 'either' ? each.options : [each]))) {
    const same = options.findIndex((known) => known === thing || isSame(known, thing));
    if (same === -1) options.push(thing);
    else if (thing.kind === 'nothing' && thing.isUnset === true) options[same] = thing;
  }
  const [only] = options;
  if (options.length === 1 && only !== undefined) return only;
  if (options.length === 0) return unknown('nothing is known of it');
  const called = options.filter(({ kind }) => isCalled.has(kind)).length;
  if (called <= mostCalled && options.length - called <= most) return { kind: 'either', options };
  return { ...unknown('it has too many values', options), ...(called > 0 ? { holdsMore: true } : {}) };
};

const isCalled: ReadonlySet<Thing['kind']> = new Set(['function', 'class', 'instance', 'native', 'imported']);

const isSame = (one: Thing, other: Thing): boolean => {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'text') return one.text === (other as typeof one).text;
  if (one.kind === 'environment') return one.name === (other as typeof one).name;
  if (one.kind === 'outside') return one.path === (other as typeof one).path;
  if (one.kind === 'unknown') {
    const { holds, turnsOut } = other as typeof one;
    return one.holds.length === 0 && one.fields.size === 0 && holds.length === 0 && one.turnsOut === turnsOut;
  }
  return one.kind === 'nothing' && one.isFalse === (other as typeof one).isFalse;
};

/** Texts one after the other; known neighbours become one. */
export const join = (things: readonly Thing[]): Thing => {
  const parts: Thing[] = [];
  for (const thing of things.flatMap((each) => (each.kind === 'join' ? each.parts : [each]))) {
    const last = parts.at(-1);
    if (thing.kind === 'text' && thing.text === '') continue;
    if (thing.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = text(last.text + thing.text);
    else parts.push(thing);
  }
  const [only] = parts;
  if (only === undefined) return text('');
  if (parts.some((part) => part.kind === 'text' && part.text.length > longest))
    return unknown('it is too long', things);
  return parts.length === 1 ? only : { kind: 'join', parts: parts.slice(0, 64) };
};

/** The options of a thing, without those that are nothing. */
export const optionsOf = (thing: Thing): readonly Thing[] =>
  (thing.kind === 'either' ? thing.options : [thing]).filter(({ kind }) => kind !== 'nothing');

/** Every text that a thing may be; null when it may be another. */
export const textsOf = (thing: Thing): readonly string[] | null => {
  const texts = optionsOf(thing).map((option) => (option.kind === 'text' ? option.text : null));
  return texts.length === 0 || texts.includes(null) ? null : (texts as string[]);
};
