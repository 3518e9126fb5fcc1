import type { Pattern } from '../code/code.ts';
import type { Follower } from './follower.ts';
import type { Scope, Thing } from './thing.ts';
import { either, nothing, optionsOf, record, textsOf, unknown } from './things.ts';

export type Target = {
  readonly scope: Scope;
  readonly target: Pattern;
  /** The name is made here; else it may be one of a scope around. */
  readonly isDeclared: boolean;
};

/** Binds what is given to the names and places of a pattern. */
export const assign = (follower: Follower, { scope, target, isDeclared }: Target, value: Thing): void => {
  const inner = (pattern: Pattern, thing: Thing): void =>
    assign(follower, { scope, target: pattern, isDeclared }, thing);
  switch (target.kind) {
    case 'none':
      return;
    case 'name':
      bind(scope, homeOf(scope, target.name, isDeclared), { name: target.name, value });
      return;
    case 'place':
      assignPlace(follower, scope, {
        of: follower.evaluate(scope, target.of),
        key: follower.evaluate(scope, target.key),
        value,
      });
      return;
    case 'default':
      inner(
        target.target,
        orDefault(value, () => follower.evaluate(scope, target.value)),
      );
      return;
    case 'record': {
      const taken = target.fields.flatMap(({ key }) => (key === null ? [] : [key]));
      for (const { key, target: field } of target.fields)
        inner(field, key === null ? without(value, taken) : fieldOf(follower, value, key));
      return;
    }
    case 'list':
      for (const [index, item] of target.items.entries()) inner(item, itemAt(value, index));
  }
};

/** What nobody gave has its default; what somebody may have given too. */
const orDefault = (value: Thing, makeDefault: () => Thing): Thing => {
  if (value.kind !== 'nothing' && value.kind !== 'unknown') return value;
  const fallback = makeDefault();
  if (value.kind === 'nothing') return fallback;
  return fallback.kind === 'nothing' ? value : either(value, fallback);
};

const fieldOf = (follower: Follower, value: Thing, key: string): Thing =>
  either(
    ...optionsOf(value).map((option) =>
      option.kind === 'record' ? (option.fields.get(key) ?? option.rest ?? nothing) : follower.member(option, key),
    ),
  );

const without = (value: Thing, taken: readonly string[]): Thing =>
  value.kind === 'record'
    ? record(
        [...value.fields].filter(([name]) => !taken.includes(name)),
        value.rest,
      )
    : value;

const itemAt = (value: Thing, index: number): Thing =>
  either(
    ...optionsOf(value).map((option) =>
      option.kind === 'list' ? (option.items[index] ?? nothing) : unknown('it is one of several', [option]),
    ),
  );

/** The scope that a name is bound in. */
const homeOf = (scope: Scope, name: string, isDeclared: boolean): Scope => {
  const isOuter = scope.outer.has(name);
  if (isDeclared && !isOuter) return scope;
  for (let place: Scope | null = isOuter ? scope.parent : scope; place !== null; place = place.parent) {
    if (place.names.has(name)) return place;
  }
  return isOuter ? rootOf(scope) : scope;
};

const rootOf = (scope: Scope): Scope => {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
};

const bind = (from: Scope, home: Scope, { name, value }: { readonly name: string; readonly value: Thing }): void => {
  const before = home.names.get(name);
  const isSure = home === from && home.branches === 0;
  home.names.set(name, before === undefined || isSure || before.kind === 'imported' ? value : either(before, value));
};

type PlaceOf = { readonly of: Thing; readonly key: Thing; readonly value: Thing };

const assignPlace = (follower: Follower, scope: Scope, { of, key, value }: PlaceOf): void => {
  const names = textsOf(key);
  const isSure = scope.branches === 0 && names?.length === 1;
  const own = names !== null && names.length > 1 && isOneOfTexts(value) ? unknown('it is one of several') : value;
  for (const option of optionsOf(of)) {
    if (names !== null) for (const name of names) follower.assignMember(option, { name, value: own, isSure });
    else if (option.kind === 'record') option.rest = option.rest === null ? value : either(option.rest, value);
  }
};

/** A loop puts each of its texts under a name of its own: which under which is not followed. */
const isOneOfTexts = (value: Thing): boolean => {
  const options = optionsOf(value);
  return options.length > 1 && options.every(({ kind }) => ['text', 'environment', 'join'].includes(kind));
};
