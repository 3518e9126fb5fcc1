import type { Follower } from './follower.ts';
import { javaMember, javaName } from './java-names.ts';
import type { Scope, Thing } from './thing.ts';
import { outside } from './things.ts';

/** What a name stands for: in the scopes around, else a name of the language itself. */
export const lookUp = (follower: Follower, scope: Scope, name: string): Thing => {
  for (let place: Scope | null = scope; place !== null; place = place.parent) {
    const thing =
      place.names.get(name) ?? (follower.language === 'java' ? javaMember(follower, place, name) : undefined);
    if (thing === undefined) continue;
    return thing.kind === 'imported' ? follower.member(thing.module, thing.name) : thing;
  }
  return follower.language === 'java' ? (javaName(follower, scope, name) ?? outside(`~${name}`)) : outside(`~${name}`);
};
