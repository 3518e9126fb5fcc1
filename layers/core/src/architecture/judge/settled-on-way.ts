import { hasSymbol, soleSymbol } from '../../template/index.ts';
import { saidOnWay, type Way } from '../network/way.ts';
import type { World } from '../world/world.ts';

type About = { readonly way: Way; readonly world: World };

/**
 * Whether the comparison of a key of the way with these values turns out the same wherever it is deployed: the key is not there, or it is
 * the same thing, another of the template's, or any of its kind.
 */
export const isSettledOnWay = (key: string, values: readonly string[], { way, world }: About): boolean => {
  const said = saidOnWay(way, key);
  if (said === undefined) return way.tells === 'all';
  if (!hasSymbol(said)) return true;
  return values.every((value) => value === said || isAnyId(value) || (isMade(said, world) && isMade(value, world)));
};

const isMade = (text: string, { model }: World): boolean => model.resources.has(soleSymbol(text) ?? '');

// Every id begins so
const isAnyId = (value: string): boolean => /^(\*|vpce?-\*|true|false)$/.test(value);
