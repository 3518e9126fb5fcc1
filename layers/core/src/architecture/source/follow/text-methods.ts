import type { Called, Thing } from './thing.ts';
import { computed, join, text, unknown } from './things.ts';

type TextMethod = (of: Thing, called: Called) => Thing;

const same: TextMethod = (of) => of;

const change =
  (change: (value: string) => string): TextMethod =>
  (of) =>
    of.kind === 'text'
      ? { ...text(change(of.text)), ...(of.isUnset === true ? { isUnset: true as const } : {}) }
      : of.kind === 'environment'
        ? of
        : unknown('it is computed from a text');

/** `'a{}b'.format(c)`; fields by place and by name. */
const format: TextMethod = (of, { arguments: given, named }) => {
  if (of.kind !== 'text') return unknown('its pattern is not known');
  let next = 0;
  const pieces = of.text.split(/(\{[^{}]*\})/).map((piece): Thing => {
    if (!/^\{.*\}$/.test(piece)) return text(piece.replaceAll('{{', '{').replaceAll('}}', '}'));
    const key = piece.slice(1, -1).split(/[:!]/)[0] ?? '';
    const value = key === '' ? given[next++] : /^\d+$/.test(key) ? given[Number(key)] : named.get(key);
    return value ?? unknown(`\`${piece}\` is not given`);
  });
  return join(pieces);
};

/** `'a%sb' % (c,)` */
const percent: TextMethod = (of, { arguments: [first] }) => {
  if (of.kind !== 'text' || first === undefined) return unknown('its pattern is not known');
  const given = first.kind === 'list' ? first.items : [first];
  let next = 0;
  return join(
    of.text.split(/(%\([^)]*\)s|%s|%d)/).map((piece): Thing => {
      if (piece === '%s' || piece === '%d') return given[next++] ?? unknown('it is not given');
      const [, name] = /^%\((.*)\)s$/.exec(piece) ?? [];
      if (name === undefined) return text(piece);
      return (first.kind === 'record' ? first.fields.get(name) : undefined) ?? unknown('it is not given');
    }),
  );
};

const split: TextMethod = (of, { arguments: [by] }) =>
  of.kind === 'text' && by?.kind === 'text' && by.text !== ''
    ? { kind: 'list', items: of.text.split(by.text).slice(0, 64).map(text) }
    : unknown('it is a part of a text');

const joinList: TextMethod = (of, { arguments: [list] }) =>
  list?.kind === 'list'
    ? join(list.items.flatMap((item, index) => (index === 0 ? [item] : [of, item])))
    : unknown('it is joined');

const replace: TextMethod = (of, { arguments: [from, to] }) =>
  of.kind === 'text' && from?.kind === 'text' && to?.kind === 'text'
    ? text(of.text.replaceAll(from.text, () => to.text))
    : unknown('it is a changed text');

/** A question to a text, which a known one answers. */
const ask =
  (holds: (value: string, asked: string) => boolean): TextMethod =>
  (of, { arguments: [asked] }) =>
    computed(of.kind === 'text' && asked?.kind === 'text' ? holds(of.text, asked.text) : null);

const startsWith = ask((value, asked) => value.startsWith(asked));
const endsWith = ask((value, asked) => value.endsWith(asked));

const concat: TextMethod = (of, { arguments: given }) => join([of, ...given]);

/** Methods of texts in Python and JavaScript. */
export const textMethods: Readonly<Record<string, TextMethod>> = {
  __proto__: null as never,
  format,
  '%': percent,
  split,
  join: joinList,
  replace,
  replaceAll: replace,
  concat,
  startswith: startsWith,
  startsWith,
  endswith: endsWith,
  endsWith,
  includes: ask((value, asked) => value.includes(asked)),
  strip: change((value) => value.trim()),
  trim: change((value) => value.trim()),
  lower: change((value) => value.toLowerCase()),
  toLowerCase: change((value) => value.toLowerCase()),
  upper: change((value) => value.toUpperCase()),
  toUpperCase: change((value) => value.toUpperCase()),
  rstrip: (of, { arguments: [mark] }) => (mark === undefined ? change((value) => value.trimEnd())(of, emptyCall) : of),
  lstrip: (of, { arguments: [mark] }) =>
    mark === undefined ? change((value) => value.trimStart())(of, emptyCall) : of,
  toString: same,
  valueOf: same,
  encode: same,
  decode: same,
};

const emptyCall: Called = {
  arguments: [],
  named: new Map(),
  rest: null,
  isNew: false,
  place: { file: '', from: 0, to: 0 },
};
