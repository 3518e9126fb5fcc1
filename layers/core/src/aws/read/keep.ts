import type { Clock } from '../../conversation/index.ts';
import type { Evidence } from '../../intake/index.ts';

const millisecondsKept = 60_000;
const mostKept = 500;

/** Remembers what was read for a minute; what was read incompletely is read again. */
export const keepFor = (clock: Clock) => {
  const kept = new Map<string, { readonly at: number; readonly evidence: Evidence }>();
  return async (key: string, mayCache: boolean, read: () => Promise<Evidence>): Promise<Evidence> => {
    const known = kept.get(key);
    if (mayCache && known !== undefined && clock() - known.at < millisecondsKept) return known.evidence;
    kept.delete(key);
    const at = clock();
    const evidence = await read();
    if (evidence.unseenLayers.length === 0) kept.set(key, { at, evidence });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return evidence;
  };
};
