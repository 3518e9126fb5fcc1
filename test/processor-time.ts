/** Milliseconds of processor time, not of a busy machine's clock; the least of a few. */
export const processorTime = (act: () => unknown, times = 1): number =>
  Math.min(
    ...Array.from({ length: times }, () => {
      const before = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );

// Below this a collection of garbage weighs more than the reading.
const floor = 40;

/** How many times longer the larger takes; measured with more care before it counts, for the first reading compiles. */
export const growthOf = (small: () => unknown, large: () => unknown, most: number): number => {
  const ratio = (times: number): number =>
    Math.max(processorTime(large, times), floor) / Math.max(processorTime(small, times), floor);
  const first = ratio(1);
  return first < most ? first : Math.min(ratio(3), ratio(3), ratio(3));
};

/**
 * The greatest growth from one to the next larger of a row; each is measured once, and a pair again where it would count. Where
 * the largest stays near the floor nothing before it can have grown too much: then it alone is measured.
 */
export const greatestGrowth = (row: readonly (() => unknown)[], most: number): number => {
  const largest = processorTime(row.at(-1) ?? noAct);
  if (largest < floor * most) return largest / floor;
  const times = [...row.slice(0, -1).map((act) => processorTime(act)), largest];
  return Math.max(
    ...times.slice(1).map((time, at) => {
      const once = Math.max(time, floor) / Math.max(times[at] ?? 0, floor);
      return once < most ? once : growthOf(row[at] ?? noAct, row[at + 1] ?? noAct, most);
    }),
  );
};

const noAct = (): void => undefined;
