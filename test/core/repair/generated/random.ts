/** A stream of choices from a seed: the same seed, the same stream. */
export type Random = {
  readonly below: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
};

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('bug: nothing to pick from');
    return picked;
  };
  return { below, pick };
};
