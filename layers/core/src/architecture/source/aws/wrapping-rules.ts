import { native, nothing, text, unknown } from '../follow/things.ts';
import type { Rule, RuleEntry } from './rule.ts';

/** What stands around a function or an object, and lets through what is asked of it. */
export const wrappingRules: readonly RuleEntry[] = [
  // The function that is decorated stays; only its name is another's: https://docs.python.org/3/library/functools.html#functools.wraps
  {
    at: /^functools\.wraps$/,
    rule: () => native('wraps', { call: ({ arguments: [inner] }) => inner ?? nothing }),
  },
  { at: /^~Proxy$/, rule: (follower, called) => proxy(follower, called, '') },
];

/** Each name that is asked of a proxy goes to its trap. https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Proxy */
const proxy: Rule = (follower, called) => {
  const [target = nothing, handler = nothing] = called.arguments;
  const trap = handler.kind === 'record' ? handler.fields.get('get') : undefined;
  if (trap === undefined) {
    follower.escape(handler, '`Proxy`', called.place);
    return target.kind === 'nothing' ? unknown('it is a proxy') : target;
  }
  return native('proxy', {
    member: (name) => follower.call(trap, { ...called, isNew: false, arguments: [target, text(name)] }),
    escape: () => follower.open('a proxy is handed to code that cannot be read', called.place),
  });
};
