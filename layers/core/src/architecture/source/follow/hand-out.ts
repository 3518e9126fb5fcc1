import type { Follower } from './follower.ts';
import type { Place, Thing } from './thing.ts';

/** What is handed to code that cannot be read may be called by it. */
export const handOut = (
  follower: Follower,
  thing: Thing,
  { into, place }: { readonly into: string; readonly place: Place },
): void => {
  const waiting: { readonly thing: Thing; readonly depth: number }[] = [{ thing, depth: 0 }];
  for (const { thing: next, depth } of waiting) {
    if (depth > 3 || waiting.length > 256) return;
    const inner = (things: Iterable<Thing>): void => {
      for (const each of things) waiting.push({ thing: each, depth: depth + 1 });
    };
    if (next.kind === 'function') follower.state.pending.push(next);
    else if (next.kind === 'native') next.escape?.(into, place, '');
    else if (next.kind === 'outside') follower.handOutside(next.path, place);
    else if (next.kind === 'either') inner(next.options);
    else if (next.kind === 'list') inner(next.items.slice(0, 64));
    else if (next.kind === 'record') inner([...next.fields.values()].slice(0, 64));
    else if (next.kind === 'method' && next.of.kind === 'native') next.of.escape?.(into, place, next.name);
    else if (next.kind === 'unknown') inner(next.holds.filter(({ kind }) => kind === 'native'));
    else if (next.kind === 'instance') inner([...next.fields.values()].filter(({ kind }) => kind === 'native'));
  }
};
