import type { Follower } from '../follow/follower.ts';
import type { Thing } from '../follow/thing.ts';
import { either, inPlaceOf, native, textsOf, unknown } from '../follow/things.ts';
import type { Rule } from './rule.ts';

/** `os.environ` or `process.env`: its members are the variables that the template sets. */
export const environment = (follower: Follower): Thing =>
  native('environment', {
    member: (name) => {
      if (follower.language === 'python' && name in methods)
        return native(name, { call: (called) => methods[name]?.(follower, called, name) ?? unknown('it is set') });
      return follower.environment(name);
    },
  });

/** `os.getenv(name, default)`, `os.environ.get(name, default)`. */
export const getVariable: Rule = (follower, called) => {
  const [name = called.named.get('key') ?? unknown('it is not given')] = called.arguments;
  const fallback = called.arguments[1] ?? called.named.get('default');
  const names = textsOf(name);
  if (names === null) return unknown('the name of the variable is not known');
  return either(
    ...names.map((each) => {
      const found = follower.environment(each);
      return found.kind === 'nothing' && fallback !== undefined ? inPlaceOf(found, fallback) : found;
    }),
  );
};

const methods: Readonly<Record<string, Rule>> = {
  __proto__: null as never,
  get: getVariable,
  setdefault: getVariable,
  pop: getVariable,
  copy: (follower) => environment(follower),
  items: () => unknown('they are all variables'),
  keys: () => unknown('they are all variables'),
  values: () => unknown('they are all variables'),
  update: () => unknown('it is set'),
};
