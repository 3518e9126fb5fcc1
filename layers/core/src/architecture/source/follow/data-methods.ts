import type { Follower } from './follower.ts';
import { listMethods } from './list-methods.ts';
import { recordMethods } from './record-methods.ts';
import { textMethods } from './text-methods.ts';
import type { Called, Thing } from './thing.ts';
import { unknown } from './things.ts';

export type MethodCall = { readonly of: Thing; readonly name: string; readonly called: Called };

/** Methods that the languages give to their own values; undefined for others. */
export const callDataMethod = (follower: Follower, { of, name, called }: MethodCall): Thing | undefined => {
  const shared = functionMethods[name];
  if (shared !== undefined && (of.kind === 'function' || of.kind === 'class' || of.kind === 'native'))
    return shared(follower, of, called);
  if (name === 'then' || name === 'catch' || name === 'finally') return settle(follower, of, { name, called });
  switch (of.kind) {
    case 'text':
    case 'environment':
    case 'join':
      return textMethods[name]?.(of, called) ?? unknown('it is computed from a text');
    case 'record':
      return recordMethods[name]?.(of, called);
    case 'list':
      return listMethods[name]?.(follower, of.items, called);
    case 'unknown':
      return callbacks.has(name) ? callBack(follower, of, called) : undefined;
    default:
      return undefined;
  }
};

const callbacks = new Set(['map', 'forEach', 'filter', 'reduce', 'some', 'every', 'find', 'flatMap', 'sort']);

/** A function goes over the elements of something that is not known: nothing is known of them. */
const callBack = (follower: Follower, of: Thing, called: Called): Thing => {
  const [each, ...others] = called.arguments;
  const element = unknown('it is one of several', [of]);
  if (each === undefined) return element;
  return { kind: 'list', items: [follower.call(each, { ...called, arguments: [element, ...others] })] };
};

/** Promises are taken as what they come to. */
const settle = (follower: Follower, of: Thing, { name, called }: Omit<MethodCall, 'of'>): Thing => {
  const results = called.arguments.map((each) =>
    follower.call(each, { ...called, arguments: name === 'then' ? [of] : [unknown('it is an error')] }),
  );
  return name === 'then' ? (results[0] ?? of) : of;
};

type FunctionMethod = (follower: Follower, of: Thing, called: Called) => Thing;

const functionMethods: Readonly<Record<string, FunctionMethod>> = {
  __proto__: null as never,
  bind: (_follower, of, { arguments: [self] }) =>
    of.kind === 'function' && !of.code.isArrow && self !== undefined ? { ...of, self: of.self ?? self } : of,
  call: (follower, of, called) =>
    follower.call(of.kind === 'function' ? { ...of, self: called.arguments[0] ?? null } : of, {
      ...called,
      arguments: called.arguments.slice(1),
    }),
  apply: (follower, of, called) => {
    const [self, list] = called.arguments;
    const given = list?.kind === 'list' ? list.items : [];
    return follower.call(of.kind === 'function' ? { ...of, self: self ?? null } : of, { ...called, arguments: given });
  },
};
