/** How fast something ran: over all, and each batch in microseconds a turn. */
export type Measured = { readonly perSecond: number; readonly microseconds: readonly number[] };

const WARM_UP_MS = 400;
const RUN_MS = 1500;

/** Runs `turn` for a while; every turn is timed once more on its own for the percentiles. */
export const measure = (turn: () => void): Measured => {
  runFor(turn, WARM_UP_MS);
  const perSecond = Math.max(...Array.from({ length: 3 }, () => runFor(turn, RUN_MS / 3)));
  return { perSecond, microseconds: timeEach(turn) };
};

const runFor = (turn: () => void, milliseconds: number): number => {
  const start = performance.now();
  let turns = 0;
  let now = start;
  while (now - start < milliseconds) {
    for (let index = 0; index < 50; index++) turn();
    turns += 50;
    now = performance.now();
  }
  return (turns / (now - start)) * 1000;
};

const timeEach = (turn: () => void): readonly number[] => {
  const times: number[] = [];
  for (let index = 0; index < 20_000; index++) {
    const start = process.hrtime.bigint();
    turn();
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  return times.sort((left, right) => left - right);
};

export const microsecondsAt = ({ microseconds }: Measured, share: number): string =>
  (microseconds[Math.floor(microseconds.length * share)] ?? Number.NaN).toFixed(1);
