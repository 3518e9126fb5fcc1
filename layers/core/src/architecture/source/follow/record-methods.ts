import type { Called, RecordThing, Thing } from './thing.ts';
import { either, nothing, optionsOf, record, text, textsOf, unknown } from './things.ts';

type RecordMethod = (of: RecordThing, called: Called) => Thing | undefined;

const all = (of: RecordThing): Thing[] => [...of.fields.values(), ...(of.rest === null ? [] : [of.rest])];

/** `get(key, default)`: under a key that is not known, any of them. */
const get: RecordMethod = (of, { arguments: [key, fallback] }) => {
  const names = key === undefined ? null : textsOf(key);
  if (names === null) return either(...all(of), ...(fallback === undefined ? [] : [fallback]));
  return either(
    ...names.map((name) => of.fields.get(name) ?? either(...(of.rest === null ? [] : [of.rest]), fallback ?? nothing)),
  );
};

const update: RecordMethod = (of, { arguments: [more], named }) => {
  for (const option of more === undefined ? [] : optionsOf(more)) {
    if (option.kind === 'record') for (const [name, value] of option.fields) of.fields.set(name, value);
    else of.rest = of.rest === null ? unknown('its fields are not known', [option]) : of.rest;
  }
  for (const [name, value] of named) of.fields.set(name, value);
  return nothing;
};

const set: RecordMethod = (of, { arguments: [key, value] }) => {
  const names = key === undefined ? null : textsOf(key);
  if (value === undefined) return of;
  if (names === null) of.rest = of.rest === null ? value : either(of.rest, value);
  else
    for (const name of names)
      of.fields.set(name, of.fields.has(name) ? either(of.fields.get(name) ?? value, value) : value);
  return of;
};

const setDefault: RecordMethod = (of, called) => {
  const before = get(of, { ...called, arguments: called.arguments.slice(0, 1) });
  set(of, called);
  return either(...(before === undefined ? [] : optionsOf(before)), ...called.arguments.slice(1));
};

const pairs: RecordMethod = (of) => ({
  kind: 'list',
  items: [...of.fields].map(([name, value]) => ({ kind: 'list', items: [text(name), value] })),
});

/** Methods of Python's dictionaries and of JavaScript's maps. */
export const recordMethods: Readonly<Record<string, RecordMethod>> = {
  __proto__: null as never,
  get,
  pop: get,
  update,
  set,
  setdefault: setDefault,
  items: pairs,
  entries: pairs,
  values: (of) => ({ kind: 'list', items: all(of) }),
  keys: (of) => ({ kind: 'list', items: [...of.fields.keys()].map(text) }),
  copy: (of) => record(of.fields, of.rest),
  has: () => unknown('it is a test'),
  hasOwnProperty: () => unknown('it is a test'),
};
