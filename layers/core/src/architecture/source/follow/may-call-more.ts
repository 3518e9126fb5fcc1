import type { Called, FunctionThing, Thing } from './thing.ts';

/** Whether a function whose runs so far met no call of AWS may meet one with other arguments: it is given what can be called. */
export const mayCallMore = ({ self }: FunctionThing, { arguments: given, named, rest }: Called): boolean =>
  [...given, ...named.values(), ...(rest === null ? [] : [rest])].some((thing) => mayCall(thing, 0)) ||
  (self?.kind === 'instance' && [...self.fields.values()].some(({ kind }) => kind === 'native'));

// Deeper nobody looks, and it is taken as if it could
const deepest = 4;

const mayCall = (thing: Thing, depth: number): boolean => {
  if (depth > deepest) return true;
  const any = (things: Iterable<Thing>): boolean => [...things].some((each) => mayCall(each, depth + 1));
  switch (thing.kind) {
    case 'text':
    case 'environment':
    case 'join':
    case 'nothing':
      return false;
    case 'either':
      return any(thing.options);
    case 'list':
      return any(thing.items);
    case 'record':
      return any(thing.fields.values()) || (thing.rest !== null && mayCall(thing.rest, depth + 1));
    case 'unknown':
      return any(thing.holds);
    default:
      return true;
  }
};
