import type { CallOptions, Clock, Identity } from '../../conversation/index.ts';
import type { Access } from './access.ts';

const millisecondsKept = 60_000;

/** Asks who we are once a minute at most, and once for all that a question reads; credentials that were of no use are tried again by the next one. */
export const keepIdentity = (own: Access, clock: Clock) => {
  let known: { readonly at: number; readonly identity: Identity } | null = null;
  const asking = new WeakMap<AbortSignal, Promise<Identity>>();
  const ask = async (signal: AbortSignal): Promise<Identity> => {
    const { identify } = await import('./identify.ts');
    const at = clock();
    const identity = await identify(own, signal);
    known = identity.kind === 'known' ? { at, identity } : null;
    return identity;
  };
  return async ({ signal }: CallOptions): Promise<Identity> => {
    if (known !== null && clock() - known.at < millisecondsKept) return known.identity;
    const pending = asking.get(signal) ?? ask(signal);
    asking.set(signal, pending);
    return pending;
  };
};
