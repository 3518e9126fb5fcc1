import { actionsOf } from './find-action.ts';

/** The action of the same service whose name is nearest to one that AWS does not have; null where none is near, or the service is unheard of. */
export const nearestAction = (action: string): string | null => {
  const [prefix = '', name = ''] = action.split(':');
  const wanted = new Set(pairsOf(name));
  let best: { readonly action: string; readonly likeness: number } | null = null;
  for (const each of actionsOf(prefix)) {
    const pairs = pairsOf(each.slice(each.indexOf(':') + 1));
    const shared = pairs.filter((pair) => wanted.has(pair)).length;
    const likeness = (2 * shared) / (pairs.length + wanted.size);
    if (likeness > (best?.likeness ?? least)) best = { action: each, likeness };
  }
  return best?.action ?? null;
};

const least = 0.6;

const pairsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2).toLowerCase());
