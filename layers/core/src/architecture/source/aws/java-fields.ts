import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { either, native, nothing, optionsOf, record, unknown } from '../follow/things.ts';

/** What is filled in field by field: a builder, or what a lambda gets to fill in. */
export type Fields = { readonly values: Map<string, Thing>; readonly thing: Thing };

type Filling = {
  readonly follower: Follower;
  /** What `build()` gives; a record of the fields where nothing is said. */
  readonly build?: (values: ReadonlyMap<string, Thing>, called: Called) => Thing;
  readonly values?: Map<string, Thing>;
};

/** `A.builder().field(value).build()`, `new A().withField(value)`, `a.setField(value)`. */
export const fields = ({ follower, build, values = new Map() }: Filling): Fields => {
  const made = (called: Called): Thing => build?.(values, called) ?? recordOf(values);
  const thing: Thing = native('fields', {
    member: (name) =>
      native(name, {
        call: (called) => {
          if (/^(build|toBuilder|copy)$/.test(name)) return name === 'build' ? made(called) : thing;
          if (name === 'applyMutation') return fillIn(follower, thing, called);
          set(follower, values, { name: fieldName(name), called });
          return thing;
        },
      }),
    value: nothing,
  });
  known.set(thing, { follower, values });
  return { values, thing };
};

const known = new WeakMap<object, { readonly follower: Follower; readonly values: Map<string, Thing> }>();

const fieldName = (name: string): string => {
  const plain = name.replace(/^(with|set)(?=[A-Z])/, '');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
};

const fillIn = (follower: Follower, thing: Thing, called: Called): Thing => {
  const [fill] = called.arguments;
  if (fill !== undefined) follower.call(fill, { ...called, arguments: [thing] });
  return thing;
};

type Setting = { readonly name: string; readonly called: Called };

const set = (follower: Follower, values: Map<string, Thing>, { name, called }: Setting): void => {
  const given = called.arguments.map((each) => inputOf(follower, each, called));
  const [first] = given;
  if (first === undefined) return;
  const value: Thing = given.length === 1 ? first : { kind: 'list', items: given };
  const before = values.get(name);
  values.set(name, before === undefined || before === value ? value : either(before, value));
};

/** A request as it is given: a record, a builder, or a lambda that fills one in. */
export const inputOf = (follower: Follower, given: Thing, called: Called): Thing => {
  const builder = known.get(given);
  if (builder !== undefined) return recordOf(builder.values);
  if (given.kind !== 'function' && !(given.kind === 'either' && given.options.some(({ kind }) => kind === 'function')))
    return given;
  const filled = fields({ follower });
  for (const option of optionsOf(given))
    follower.call(option, { ...called, arguments: [filled.thing], named: new Map(), rest: null });
  return recordOf(filled.values);
};

// Names that the services of the JSON protocols write small, and the others large, are there in both ways
const recordOf = (values: ReadonlyMap<string, Thing>): Thing =>
  record(
    [...values].flatMap(([name, value]) => [
      [name, value],
      [name.slice(0, 1).toUpperCase() + name.slice(1), value],
    ]),
  );

/** The inputs of a call, each a record. */
export const inputsOf = (follower: Follower, given: readonly Thing[], called: Called): readonly Thing[] => {
  const [first] = given;
  if (first === undefined) return [record()];
  const options = optionsOf(inputOf(follower, first, called));
  const all = options.map((option) =>
    option.kind === 'record' ? option : record([], unknown('it is not known', [option])),
  );
  return all.length === 0 ? [record()] : all;
};
