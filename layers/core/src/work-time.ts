/** How long the stages of one answer may work, by a clock in milliseconds; what they wait for is not counted. */
export type WorkTime = { readonly clock: () => number; readonly milliseconds: number };

export type TimedWork = {
  /** Runs one stage and counts its time; the stage may ask whether the time is over, and stop early. */
  readonly stage: <Value>(run: (isOver: () => boolean) => Value) => Value;
  readonly isOver: () => boolean;
};

/** The counted budget bounds the work on any machine; this bounds the time on a slow one. Without a limit nothing is ever over. */
export const timedWork = (limit: WorkTime | undefined): TimedWork => {
  if (limit === undefined) return { stage: (run) => run(() => false), isOver: () => false };
  const { clock, milliseconds } = limit;
  let worked = 0;
  const stage: TimedWork['stage'] = (run) => {
    const began = clock();
    const value = run(() => worked + clock() - began >= milliseconds);
    worked += clock() - began;
    return value;
  };
  return { stage, isOver: () => worked >= milliseconds };
};
