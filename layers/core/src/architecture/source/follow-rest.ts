import type { FunctionCode } from './code/code.ts';
import type { Follower } from './follow/follower.ts';
import type { ClassThing, FunctionThing, Thing } from './follow/thing.ts';
import { unknown } from './follow/things.ts';

/** Runs the functions of a module that were never called, with nothing known of what they are given. */
export const followRest = (follower: Follower, path: string): void => {
  const { modules, reached } = follower.state;
  const left = [...(modules.get(path)?.scope.names.values() ?? [])].flatMap(functionsIn);
  for (const thing of left) {
    if (reached.has(thing.code)) continue;
    follower.call(thing, {
      arguments: [],
      named: new Map(),
      rest: unknown('nobody gives it'),
      isNew: false,
      place: { file: thing.scope.file, from: thing.code.from, to: thing.code.from + 1 },
    });
  }
};

const functionsIn = (thing: Thing): readonly FunctionThing[] => {
  if (thing.kind === 'function') return [thing];
  return thing.kind === 'class' ? methodsOf(thing) : [];
};

/** Methods, of an instance of which nothing is known but its class. */
const methodsOf = (of: ClassThing): readonly FunctionThing[] =>
  of.code.members.flatMap(({ value }) => (value?.kind === 'function' ? [methodOf(of, value.code)] : []));

const methodOf = (of: ClassThing, code: FunctionCode): FunctionThing => ({
  kind: 'function',
  code,
  scope: of.scope,
  self: { kind: 'instance', of, fields: new Map() },
  owner: of,
});
