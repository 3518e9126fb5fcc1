import { callMethod } from './call-method.ts';
import { findMember, lineage } from './class-members.ts';
import { construct } from './construct.ts';
import type { Follower } from './follower.ts';
import { invoke } from './invoke.ts';
import type { Called, Thing } from './thing.ts';
import { either, nothing, optionsOf, unknown } from './things.ts';
import { useHeld } from './use-held.ts';

/** Calls a thing, whatever it is. */
export const call = (follower: Follower, callee: Thing, called: Called): Thing => {
  switch (callee.kind) {
    case 'either':
      return either(...optionsOf(callee).map((option) => call(follower, option, called)));
    case 'function':
      return invoke(follower, callee, called);
    case 'class':
      return construct(follower, callee, called);
    case 'instance':
      return callInstance(follower, callee, called);
    case 'native':
      return callee.call?.(called) ?? callOpaque(follower, callee, called);
    case 'outside':
      return withCallbacks(follower, called, follower.callOutside(callee.path, called));
    case 'method':
      return withCallbacks(follower, called, callMethod(follower, callee, called));
    case 'super':
      return callSuper(follower, callee, called);
    case 'imported':
      return call(follower, follower.member(callee.module, callee.name), called);
    default:
      return callOpaque(follower, callee, called);
  }
};

/** A function that a library is given is called by it, whether or not its rule did: `Array.from(list, each)`, `text.replace(mark, each)`. */
const withCallbacks = (follower: Follower, called: Called, result: Thing): Thing => {
  for (const thing of [...called.arguments, ...called.named.values()])
    if (thing.kind === 'function' && thing !== result) follower.state.pending.push(thing);
  return result;
};

/** Code that cannot be read gets the arguments; a decorator gives back what it was given. */
const callOpaque = (follower: Follower, callee: Thing, called: Called): Thing => {
  const given = [...called.arguments, ...called.named.values(), ...(called.rest === null ? [] : [called.rest])];
  useHeld(follower, callee, { name: 'call', called });
  for (const thing of given) follower.escape(thing, 'code that is not among the files', called.place);
  const [first] = called.arguments;
  if (called.place.from === called.place.to && first !== undefined) return first;
  return unknown('it comes from code that is not among the files', [callee, ...given]);
};

const callInstance = (follower: Follower, callee: Extract<Thing, { kind: 'instance' }>, called: Called): Thing => {
  const found = findMember(lineage(callee.of), '__call__');
  if (found?.member.value?.kind !== 'function') return callOpaque(follower, callee, called);
  const thing = {
    kind: 'function',
    code: found.member.value.code,
    scope: found.owner.scope,
    self: callee,
    owner: found.owner,
  } as const;
  return invoke(follower, thing, called);
};

/** `super(…)` of JavaScript: the constructor of the class before. */
const callSuper = (follower: Follower, callee: Extract<Thing, { kind: 'super' }>, called: Called): Thing => {
  const classes = callee.bases.flatMap((base) => (base.kind === 'class' ? lineage(base) : []));
  const found = findMember(classes, 'constructor');
  if (found?.member.value?.kind === 'function') {
    invoke(
      follower,
      {
        kind: 'function',
        code: found.member.value.code,
        scope: found.owner.scope,
        self: callee.self,
        owner: found.owner,
      },
      called,
    );
  }
  return nothing;
};
