import { lineage } from '../follow/class-members.ts';
import type { Thing } from '../follow/thing.ts';
import { either, nothing, optionsOf, textsOf, unknown } from '../follow/things.ts';
import type { Rule } from './rule.ts';

/** Python’s `getattr`: a name that is not known may be any that fits. */
export const getAttribute: Rule = (follower, called) => {
  const [of, name, fallback] = called.arguments;
  if (of === undefined || name === undefined) return unknown('it is not given');
  const names = textsOf(name);
  if (names !== null)
    return either(
      ...names.map((each) => follower.member(of, each)),
      ...(fallback === undefined ? [] : optionsOf(fallback)),
    );
  const fitting = functionsOf(of).filter(([each]) => fits(name, each));
  for (const [, each] of fitting) follower.escape(each, '`getattr` with a name that is not known', called.place);
  if (fitting.length === 0) follower.escape(of, '`getattr` with a name that is not known', called.place);
  return unknown('its name is not known', [of]);
};

export const setAttribute: Rule = (follower, called) => {
  const [of, name, value] = called.arguments;
  for (const each of name === undefined ? [] : (textsOf(name) ?? [])) {
    if (of !== undefined && value !== undefined) follower.assignMember(of, { name: each, value, isSure: false });
  }
  return nothing;
};

/** A name of which only its ends are known: `handle_` and what the event says. */
const fits = (name: Thing, method: string): boolean => {
  const parts = name.kind === 'join' ? name.parts : [];
  const [first] = parts;
  const last = parts.at(-1);
  return (
    !/^__\w+__$/.test(method) &&
    (first?.kind !== 'text' || method.startsWith(first.text)) &&
    (last?.kind !== 'text' || method.endsWith(last.text))
  );
};

/** The functions of an instance's classes, or of a module, by their names. */
const functionsOf = (of: Thing): readonly (readonly [string, Thing])[] => {
  if (of.kind === 'module') return [...of.scope.names].filter(([, { kind }]) => kind === 'function');
  if (of.kind !== 'instance') return [];
  return lineage(of.of).flatMap((owner) =>
    owner.code.members.flatMap(({ name, value }) =>
      value?.kind === 'function'
        ? [[name, { kind: 'function', code: value.code, scope: owner.scope, self: of, owner }] as const]
        : [],
    ),
  );
};
