import type { Clock } from '../../conversation/index.ts';

/** Calls at once, and calls a second after that. */
export type SimulatorLimits = { readonly burst: number; readonly perSecond: number };

// IAM does not publish the rate at which it throttles its simulator, and does not raise it: stay well under what consoles do.
export const defaultLimits: SimulatorLimits = { burst: 10, perSecond: 1 };

/** A bucket for each account: true takes a token, false says it is spent; nobody waits. */
export const tokenBuckets = ({ burst, perSecond }: SimulatorLimits, clock: Clock) => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (account: string): boolean => {
    const now = clock();
    const bucket = buckets.get(account) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    const isEnough = tokens >= 1;
    buckets.set(account, { tokens: isEnough ? tokens - 1 : tokens, at: now });
    return isEnough;
  };
};
