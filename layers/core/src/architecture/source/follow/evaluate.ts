import type { Argument, Call, Entry, Expression } from '../code/code.ts';
import { assign } from './assign.ts';
import { defineClass } from './define-class.ts';
import type { Follower } from './follower.ts';
import { isSteady } from './is-steady.ts';
import { lookUp } from './look-up.ts';
import type { Called, Scope, Thing } from './thing.ts';
import {
  computed,
  either,
  falsehood,
  inPlaceOf,
  isGivenVariable,
  join,
  nothing,
  optionsOf,
  record,
  text,
  textsOf,
  unknown,
  unset,
} from './things.ts';
import { anyOf, isPlain, isSameOrIn, isSamePlain, opposite, truthOf, turnsOut } from './turns-out.ts';

// Past this depth of calls and expressions the code is taken as not understood.
const deepest = 300;

/** What an expression stands for; calls in it are made on the way. */
export const evaluate = (follower: Follower, scope: Scope, expression: Expression): Thing => {
  const { state } = follower;
  state.steps += 1;
  if (state.steps > state.mostSteps || state.depth > deepest) {
    if (!state.isSpent) follower.open('there is more code than is followed', { file: scope.file, from: 0, to: 0 });
    state.isSpent = true;
    return unknown('the code was not followed to its end');
  }
  state.depth += 1;
  const thing = evaluateKind(follower, scope, expression);
  state.depth -= 1;
  return thing;
};

const evaluateKind = (follower: Follower, scope: Scope, expression: Expression): Thing => {
  const { evaluate: read } = follower;
  const all = (parts: readonly Expression[]): Thing[] => parts.map((part) => read(scope, part));
  switch (expression.kind) {
    case 'text':
      return text(expression.text);
    case 'nothing':
      return expression.isFalse === true ? falsehood : nothing;
    case 'join':
      return joinParts(all(expression.parts));
    case 'name':
      return lookUp(follower, scope, expression.name);
    case 'member':
      return follower.member(read(scope, expression.of), expression.name);
    case 'index':
      return indexInto(follower, read(scope, expression.of), read(scope, expression.key));
    case 'call':
      return evaluateCall(follower, scope, expression);
    case 'record':
      return evaluateRecord(follower, scope, expression.entries);
    case 'list':
      return { kind: 'list', items: all(expression.items) };
    case 'function':
      return { kind: 'function', code: expression.code, scope, self: null, owner: null };
    case 'class':
      return defineClass(follower, scope, expression.code);
    case 'either':
    case 'choice':
    case 'or':
    case 'equal':
    case 'not':
      return evaluateOptions(follower, scope, expression);
    case 'assign':
      return evaluateAssignment(follower, scope, expression);
    case 'import':
      return importFrom(follower, scope, expression.from);
    case 'run':
      return evaluateRun(follower, scope, expression);
    case 'mixed':
      return unknown('it is computed', all(expression.parts));
  }
};

/** `a && b`: what follows a test that does not hold is not done. */
const evaluateRun = (
  follower: Follower,
  scope: Scope,
  { body, value }: Extract<Expression, { kind: 'run' }>,
): Thing => {
  const [first] = body;
  follower.run(scope, body, []);
  const isOff = body.length === 1 && first?.kind === 'do' && turnsOut(follower, scope, first.value) === false;
  return unless(follower, !isOff, () => follower.evaluate(scope, value));
};

/** What is done only where this is deployed otherwise is followed all the same. */
const unless = ({ state }: Follower, isOn: boolean, read: () => Thing): Thing => {
  state.unset += isOn ? 0 : 1;
  const thing = read();
  state.unset -= isOn ? 0 : 1;
  return thing;
};

const evaluateAssignment = (
  follower: Follower,
  scope: Scope,
  { target, value: from }: Extract<Expression, { kind: 'assign' }>,
): Thing => {
  const value = follower.evaluate(scope, from);
  assign(follower, { scope, target, isDeclared: false }, value);
  return value;
};

/** A sum of lists is a list, of texts a text. */
const joinParts = (parts: readonly Thing[]): Thing =>
  parts.length > 1 && parts.some(({ kind }) => kind === 'list')
    ? { kind: 'list', items: parts.flatMap((part) => (part.kind === 'list' ? part.items : [part])) }
    : join(parts);

const evaluateOr = (first: Thing, second: () => Thing): Thing => {
  if (first.kind === 'nothing') return inPlaceOf(first, second());
  return isSet(first) === true ? first : either(...optionsOf(first), second());
};

/** Only what a test leaves open is either. */
const evaluateOptions = (
  follower: Follower,
  scope: Scope,
  expression: Extract<Expression, { kind: 'either' | 'choice' | 'or' | 'equal' | 'not' }>,
): Thing => {
  const { evaluate: read } = follower;
  switch (expression.kind) {
    case 'either':
      return either(...expression.options.map((option) => read(scope, option)));
    case 'or':
      return evaluateOr(read(scope, expression.first), () => read(scope, expression.second));
    case 'equal':
      return evaluateEqual(follower, scope, expression);
    case 'not': {
      const value = read(scope, expression.value);
      if (isGivenVariable(value)) return unset;
      const isKnown = isSteady(follower, scope, expression.value);
      return computed(isKnown ? opposite(truthOf(follower, value)) : null);
    }
    case 'choice': {
      const holds = isSet(read(scope, expression.test));
      if (holds !== null) return read(scope, holds ? expression.then : expression.otherwise);
      const turned = turnsOut(follower, scope, expression.test);
      return either(
        unless(follower, turned !== false, () => read(scope, expression.then)),
        unless(follower, turned !== true, () => read(scope, expression.otherwise)),
      );
    }
  }
};

const evaluateEqual = (
  follower: Follower,
  scope: Scope,
  { first, second, isNot, isIn }: Extract<Expression, { kind: 'equal' }>,
): Thing => {
  const [one, other] = [follower.evaluate(scope, first), follower.evaluate(scope, second)];
  const found = compare(one, other, isNot);
  if (found.kind !== 'unknown' || !isSteady(follower, scope, first) || !isSteady(follower, scope, second)) return found;
  const isSame = isSameOrIn(follower, { first: one, second: other, isIn: isIn === true });
  return computed(isNot ? opposite(isSame) : isSame);
};

/** What is compared with a variable that is not set is not the same; what else is compared only the running code knows. */
const compare = (first: Thing, second: Thing, isNot: boolean): Thing => {
  const others = second.kind === 'list' ? second.items : [second];
  const isOpen = ![first, ...others].some((each) => isPlain(each) && each.isUnset === true);
  if (isOpen || !isPlain(first) || !others.every(isPlain)) return unknown('it is computed');
  const isSame = anyOf(others.map((other) => isSamePlain(first, other)));
  return isSame === isNot ? unset : unknown('it is computed');
};

/** Null: only the running code knows. */
const isSet = (thing: Thing): boolean | null => {
  if (thing.kind === 'text') return thing.text !== '';
  if (thing.kind === 'nothing') return false;
  return thing.kind === 'environment' || thing.kind === 'native' ? true : null;
};

const indexInto = (follower: Follower, of: Thing, key: Thing): Thing => {
  const names = textsOf(key);
  if (names !== null) return either(...names.map((name) => itemOf(follower, of, name)));
  return either(...optionsOf(of).map((option) => anyItemOf(follower, option, key)));
};

const itemOf = (follower: Follower, of: Thing, name: string): Thing => {
  if (of.kind === 'list') {
    const index = Number(name);
    return of.items.at(index) ?? unknown('it is not in the list', of.items);
  }
  if (of.kind === 'record') return of.fields.get(name) ?? of.rest ?? unknown(`\`${name}\` is not in it`);
  return follower.member(of, name);
};

/** Under a key that is not known: any of what is there. */
const anyItemOf = (follower: Follower, of: Thing, key: Thing): Thing => {
  if (of.kind === 'list') return either(...of.items, unknown('it is one of a list'));
  if (of.kind === 'record') return either(...of.fields.values(), ...(of.rest === null ? [] : [of.rest]));
  if (of.kind === 'outside' && key.kind === 'environment') return follower.memberOutside(of.path, '*');
  if (of.kind === 'instance') return either(...of.fields.values());
  return unknown('its key is not known', [of]);
};

const evaluateRecord = (follower: Follower, scope: Scope, entries: readonly Entry[]): Thing => {
  const made = new Map<string, Thing>();
  let rest: Thing | null = null;
  for (const { key, value } of entries) {
    const thing = follower.evaluate(scope, value);
    if (key === null) rest = spread(made, thing, rest);
    else {
      const names = textsOf(follower.evaluate(scope, key));
      if (names === null) rest = rest === null ? thing : either(rest, thing);
      else for (const name of names) made.set(name, thing);
    }
  }
  return record(made, rest);
};

/** Adds the fields of a thing; what it may hold besides is the rest. */
const spread = (into: Map<string, Thing>, thing: Thing, rest: Thing | null): Thing | null => {
  let more = rest;
  for (const option of optionsOf(thing)) {
    if (option.kind === 'record') {
      for (const [name, value] of option.fields) into.set(name, value);
      if (option.rest !== null) more = more === null ? option.rest : either(more, option.rest);
    } else more = more === null ? unknown('its fields are not known', [option]) : more;
  }
  return more;
};

const evaluateCall = (follower: Follower, scope: Scope, expression: Call): Thing => {
  const callee = follower.evaluate(scope, expression.callee);
  const place = { file: scope.file, from: expression.from, to: expression.to };
  const called = giveArguments(follower, scope, expression.arguments);
  return follower.call(callee.kind === 'outside' && callee.path === '~super' ? superOf(follower, scope) : callee, {
    ...called,
    isNew: expression.isNew,
    place,
  });
};

/** `super()` of Python: what comes before the class around. */
const superOf = (follower: Follower, scope: Scope): Thing => {
  const made = lookUp(follower, scope, '*super*');
  return { kind: 'native', label: 'super', call: () => made };
};

const giveArguments = (
  follower: Follower,
  scope: Scope,
  given: readonly Argument[],
): Pick<Called, 'arguments' | 'named' | 'rest'> => {
  const positional: Thing[] = [];
  const named = new Map<string, Thing>();
  let rest: Thing | null = null;
  for (const { name, spread: isSpread, value } of given) {
    const thing = follower.evaluate(scope, value);
    if (!isSpread) {
      if (name === null) positional.push(thing);
      else named.set(name, thing);
    } else if (name === '**') rest = spread(named, thing, rest);
    else if (thing.kind === 'list') positional.push(...thing.items);
    else positional.push(unknown('it is spread', [thing]));
  }
  return { arguments: positional, named, rest };
};

const importFrom = (follower: Follower, scope: Scope, from: Expression): Thing => {
  const names = textsOf(follower.evaluate(scope, from));
  // What is empty here, a parameter names at deployment
  if (names === null || names.some((name) => /^(\.{0,2}\/)?$/.test(name) && from.kind !== 'text')) {
    follower.open('a module is loaded by a name that is not known', { file: scope.file, from: 0, to: 0 });
    return unknown('its module is not known');
  }
  return either(...names.map((name) => follower.load(name, scope.file)));
};
