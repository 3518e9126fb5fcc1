import type { Follower } from './follower.ts';
import type { Called, FunctionThing, Thing } from './thing.ts';

/** The same for the same function with the same arguments, as far as they are known. */
export const signatureOf = (follower: Follower, thing: FunctionThing, called: Called): string => {
  const parts = [thing.self ?? null, ...called.arguments].map((each) => partOf(follower, each));
  const named = [...called.named].map(([name, value]) => `${name}=${partOf(follower, value)}`);
  return [identityOf(follower, thing.scope), ...parts, ...named, called.rest === null ? '' : '**'].join('\u0000');
};

// Deeper than this, things are the same only when they are one.
const deepest = 2;

const partOf = (follower: Follower, thing: Thing | null, depth = 0): string => {
  if (thing === null) return '-';
  if (depth > deepest) return identityOf(follower, thing);
  switch (thing.kind) {
    case 'text':
      return `"${thing.text}`;
    case 'environment':
      return `$${thing.name}`;
    case 'nothing':
      return '0';
    case 'outside':
      return `@${thing.path}`;
    case 'unknown':
      return thing.holds.length === 0 && thing.fields.size === 0
        ? `?${thing.turnsOut ?? ''}`
        : identityOf(follower, thing);
    case 'join':
      return `+${thing.parts.map((part) => partOf(follower, part, depth + 1)).join('+')}`;
    case 'either':
      return `|${thing.options.map((option) => partOf(follower, option, depth + 1)).join('|')}`;
    case 'record':
      return thing.fields.size > 24
        ? identityOf(follower, thing)
        : `{${[...thing.fields].map(([name, value]) => `${name}:${partOf(follower, value, depth + 1)}`).join(',')}}`;
    default:
      return identityOf(follower, thing);
  }
};

const identityOf = ({ state }: Follower, thing: object): string => {
  const known = state.identities.get(thing);
  if (known !== undefined) return `#${known}`;
  state.identities.set(thing, state.identities.size);
  return `#${state.identities.size - 1}`;
};
