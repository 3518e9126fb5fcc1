import type { FunctionCode } from '../code/code.ts';
import { assign } from './assign.ts';
import type { Follower } from './follower.ts';
import { mayCallMore } from './may-call-more.ts';
import { signatureOf } from './signature-of.ts';
import type { Called, FunctionThing, Scope, Thing } from './thing.ts';
import { either, nothing, record, unknown } from './things.ts';

// A function is followed for so many different arguments; the growth stays linear in the code.
const mostRuns = 24;

/** Runs a function of the files with what it is given, once for each different set of arguments. */
export const invoke = (follower: Follower, thing: FunctionThing, called: Called): Thing => {
  const { state } = follower;
  reach(state, thing);
  if (thing.code.overloads !== undefined)
    return invokeFitting(follower, thing, { called, overloads: thing.code.overloads });
  const runs = state.runs.get(thing.code) ?? {
    count: 0,
    known: new Map<string, Thing>(),
    isRunning: 0,
    isIdle: true,
  };
  state.runs.set(thing.code, runs);
  const key = `${around(state)}${signatureOf(follower, thing, called)}`;
  const known = runs.known.get(key);
  if (!runs.isIdle) state.met += 1;
  if (known !== undefined) return known;
  if (runs.isRunning > 1) return unknown('it calls itself', [...called.arguments]);
  if (runs.count >= mostRuns) {
    // What computes only, computes whatever it is given
    if (!runs.isIdle || mayCallMore(thing, called))
      follower.open(`${namedIn(thing)} is called in more ways than are followed`, called.place);
    return unknown('it is called in too many ways');
  }
  runs.count += 1;
  runs.isRunning += 1;
  const before = state.met + state.pending.length;
  const result = runOnce(follower, thing, called);
  runs.isIdle &&= state.met + state.pending.length === before;
  runs.isRunning -= 1;
  runs.known.set(key, result);
  return result;
};

const reach = ({ reached }: Follower['state'], { code, scope }: FunctionThing): void => {
  const known = reached.get(code);
  if (known === undefined) reached.set(code, new Set([scope]));
  else known.add(scope);
};

/** What stands around a call is known of every call in it. */
const around = ({ rescues, guards, unset }: Follower['state']): string =>
  `${rescues > 0 ? 'rescued ' : guards > 0 ? 'guarded ' : ''}${unset > 0 ? 'unset ' : ''}`;

const namedIn = ({ code, owner }: FunctionThing): string =>
  code.name === '' ? 'a function without a name' : `\`${owner === null ? '' : `${owner.code.name}.`}${code.name}\``;

type Overloaded = { readonly called: Called; readonly overloads: readonly FunctionCode[] };

/** Those that take as much as is given; where nobody knows how much that is, all of them. */
const invokeFitting = (follower: Follower, thing: FunctionThing, { called, overloads }: Overloaded): Thing => {
  const fitting = overloads.filter(({ parameters }) => {
    const isOpen = parameters.at(-1)?.rest === 'list';
    return isOpen ? called.arguments.length >= parameters.length - 1 : called.arguments.length === parameters.length;
  });
  const chosen = fitting.length === 0 || called.rest !== null ? overloads : fitting;
  return either(...chosen.map((code) => invoke(follower, { ...thing, code }, called)));
};

const runOnce = (follower: Follower, thing: FunctionThing, called: Called): Thing => {
  const { code, owner, self } = thing;
  const scope: Scope = {
    code,
    names: new Map(),
    parent: thing.scope,
    outer: new Set(),
    file: thing.scope.file,
    branches: 0,
  };
  if (!code.isArrow && follower.language !== 'python')
    scope.names.set('this', self ?? unknown('it is not known what `this` is'));
  if (owner !== null) {
    const above: Thing = { kind: 'super', bases: owner.bases, self: self ?? nothing };
    scope.names.set('*super*', above);
    if (follower.language !== 'python') scope.names.set('super', above);
    if (follower.language === 'java') scope.names.set('*class*', owner);
  }
  bindParameters(follower, scope, { thing, called });
  const returns: Thing[] = [];
  follower.run(scope, code.body, returns);
  return returns.length === 0 ? nothing : either(...returns);
};

const bindParameters = (follower: Follower, scope: Scope, { thing, called }: Binding): void => {
  const { code, self } = thing;
  const positional = code.takesSelf && self !== null ? [self, ...called.arguments] : [...called.arguments];
  const named = new Map(called.named);
  for (const { target, rest, field } of code.parameters) {
    const name = nameOf(target);
    const value =
      rest === 'list'
        ? ({ kind: 'list', items: positional.splice(0) } as const)
        : rest === 'record'
          ? record([...named], called.rest)
          : take(positional, named, { name, rest: called.rest });
    if (rest === null) named.delete(name);
    assign(follower, { scope, target, isDeclared: true }, value);
    if (field !== null && self !== null)
      follower.assignMember(self, { name: field, value: scope.names.get(field) ?? value, isSure: true });
  }
};

type Binding = { readonly thing: FunctionThing; readonly called: Called };

type Wanted = { readonly name: string; readonly rest: Thing | null };

const take = (positional: Thing[], named: ReadonlyMap<string, Thing>, { name, rest }: Wanted): Thing => {
  const byName = named.get(name);
  if (byName !== undefined) return byName;
  const next = positional.shift();
  if (next !== undefined) return next;
  return rest ?? nothing;
};

const nameOf = (target: FunctionThing['code']['parameters'][number]['target']): string => {
  if (target.kind === 'name') return target.name;
  return target.kind === 'default' ? nameOf(target.target) : '';
};
