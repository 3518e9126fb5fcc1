import type { ClassCode } from '../code/code.ts';
import type { Follower } from './follower.ts';
import type { ClassThing, Scope, Thing } from './thing.ts';

/** A class, with what belongs to it and not to its instances. */
export const defineClass = (follower: Follower, scope: Scope, code: ClassCode): Thing => {
  const bases = code.bases.map((base) => follower.evaluate(scope, base));
  const made: ClassThing = { kind: 'class', code, scope, bases, statics: new Map() };
  if (follower.language === 'java') made.statics.set('*class*', made);
  const inner: Scope = {
    code: null,
    names: made.statics,
    parent: scope,
    outer: new Set(),
    file: scope.file,
    branches: 0,
  };
  for (const member of code.members) {
    if (member.value === null) continue;
    if (member.kind === 'method' || member.kind === 'getter') continue;
    // Fields of a class see each other by name in Python; in JavaScript those of instances are made with them.
    if (member.kind === 'static' || follower.language === 'python') {
      const thing = follower.evaluate(inner, member.value);
      made.statics.set(member.name, thing.kind === 'function' ? { ...thing, owner: made } : thing);
    }
  }
  return made;
};
