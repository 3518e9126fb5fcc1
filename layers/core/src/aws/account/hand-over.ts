import type { Access } from './access.ts';
import type { Asked } from './asked.ts';

// A question's signal is what its reads share.
const kept = new WeakMap<Access, WeakMap<AbortSignal, Map<string, Asked<unknown>>>>();

type Asking = { readonly access: Access; readonly signal: AbortSignal };

/** Keeps what was answered when a thing was looked for, for the read of it that follows. */
export const handOver = ({ access, signal }: Asking, key: string, asked: Asked<unknown>): void => {
  const ofAccess = kept.get(access) ?? new WeakMap<AbortSignal, Map<string, Asked<unknown>>>();
  kept.set(access, ofAccess);
  const ofQuestion = ofAccess.get(signal) ?? new Map<string, Asked<unknown>>();
  ofAccess.set(signal, ofQuestion);
  ofQuestion.set(key, asked);
};

/** What was kept, once: whatever reads later reads anew. */
export const takeOver = <Output>({ access, signal }: Asking, key: string): Asked<Output> | undefined => {
  const ofQuestion = kept.get(access)?.get(signal);
  const asked = ofQuestion?.get(key);
  ofQuestion?.delete(key);
  // The key names the read, and a read has one kind of answer.
  return asked as Asked<Output> | undefined;
};
