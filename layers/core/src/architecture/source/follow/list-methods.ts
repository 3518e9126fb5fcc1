import type { Follower } from './follower.ts';
import type { Called, Thing } from './thing.ts';
import { computed, either, join, text, unknown } from './things.ts';

type ListMethod = (follower: Follower, items: Thing[], called: Called) => Thing;

/** A function over any of the elements. */
const over: ListMethod = (follower, items, called) => {
  const [each] = called.arguments;
  if (each === undefined || items.length === 0) return { kind: 'list', items: [] };
  const results = items
    .slice(0, 24)
    .map((item) => follower.call(each, { ...called, arguments: [item, unknown('it is an index')] }));
  return { kind: 'list', items: results };
};

const keep: ListMethod = (follower, items, called) => {
  over(follower, items, called);
  return { kind: 'list', items };
};

const push: ListMethod = (_follower, items, { arguments: given }) => {
  if (items.length < 256) items.push(...given);
  return unknown('it is a length');
};

const any: ListMethod = (_follower, items) => either(...items, unknown('it is one of a list'));

const joinAll: ListMethod = (_follower, items, { arguments: [by] }) =>
  join(items.flatMap((item, index) => (index === 0 ? [item] : [by ?? text(','), item])));

/** Whether a known text is one of known ones. */
const includes: ListMethod = (_follower, items, { arguments: [asked] }) => {
  const texts = items.map((item) => (item.kind === 'text' ? item.text : null));
  if (asked?.kind !== 'text') return computed(null);
  return computed(texts.includes(asked.text) ? true : texts.includes(null) ? null : false);
};

const extend: ListMethod = (_follower, items, { arguments: [more] }) => {
  if (more?.kind === 'list' && items.length < 256) items.push(...more.items);
  return { kind: 'list', items };
};

/** Methods of lists in Python and JavaScript. */
export const listMethods: Readonly<Record<string, ListMethod>> = {
  __proto__: null as never,
  map: over,
  flatMap: over,
  forEach: over,
  filter: keep,
  some: keep,
  every: keep,
  includes,
  sort: (_follower, items) => ({ kind: 'list', items }),
  slice: (_follower, items) => ({ kind: 'list', items }),
  reverse: (_follower, items) => ({ kind: 'list', items }),
  flat: (_follower, items) => ({
    kind: 'list',
    items: items.flatMap((item) => (item.kind === 'list' ? item.items : [item])),
  }),
  concat: (_follower, items, { arguments: given }) => ({
    kind: 'list',
    items: [...items, ...given.flatMap((each) => (each.kind === 'list' ? each.items : [each]))],
  }),
  find: (follower, items, called) => {
    keep(follower, items, called);
    return any(follower, items, called);
  },
  reduce: (follower, items, called) => {
    const [each, start] = called.arguments;
    const before = start ?? unknown('it is computed');
    return each === undefined
      ? before
      : either(before, follower.call(each, { ...called, arguments: [before, either(...items)] }));
  },
  push,
  append: push,
  unshift: push,
  add: push,
  extend,
  pop: any,
  shift: any,
  at: any,
  join: joinAll,
};
