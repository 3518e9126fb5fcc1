import { callDataMethod } from './data-methods.ts';
import type { Follower } from './follower.ts';
import type { Called, Thing } from './thing.ts';
import { unknown } from './things.ts';
import { useHeld } from './use-held.ts';

type Method = Extract<Thing, { kind: 'method' }>;

/** A method of a value of the language, or of something that is not known. */
export const callMethod = (follower: Follower, { of: given, name }: Method, called: Called): Thing => {
  // A field of something that is not known is not known either.
  const of = given.kind === 'method' ? unknown('it is computed', [given.of]) : given;
  if (name === '__enter__' || name === '__aenter__') return entered(of);
  const known = callDataMethod(follower, { of, name, called });
  if (known !== undefined) return known;
  const skip = handing[name];
  if (skip !== undefined && of.kind === 'unknown') return hand(follower, skip, called);
  if (tracing.test(name) && called.arguments[0] !== undefined) return called.arguments[0];
  const passed = [...called.arguments, ...called.named.values(), ...(called.rest === null ? [] : [called.rest])];
  useHeld(follower, of, { name, called });
  for (const thing of passed) follower.escape(thing, `\`${name}\``, called.place);
  const [first] = called.arguments;
  if (called.place.from === called.place.to && first !== undefined) return first;
  return unknown('it is computed', [of, ...passed]);
};

// Tracers give back the client or the function that they watch.
const tracing = /^capture(AWS|Method|LambdaHandler|_method|_lambda_handler|_async)/;

// Methods that call what they are given, with what follows it, and how much stands before it.
const handing: Readonly<Record<string, number>> = {
  __proto__: null as never,
  submit: 0,
  add_task: 0,
  apply: 0,
  apply_async: 0,
  create_task: 0,
  run_until_complete: 0,
  start_soon: 0,
  run_in_executor: 1,
  call_later: 1,
};

const hand = (follower: Follower, skip: number, called: Called): Thing => {
  const [callee, ...rest] = called.arguments.slice(skip);
  if (callee === undefined) return unknown('nothing is called');
  if (callee.kind === 'unknown') return callee;
  return follower.call(callee, { ...called, isNew: false, arguments: rest });
};

/** A generator made a context gives what it yields; others give themselves. */
const entered = (of: Thing): Thing => {
  if (of.kind === 'list' && of.items.length > 0)
    return of.items.length === 1 && of.items[0] !== undefined ? of.items[0] : of;
  return of;
};
