/** What one scan may still do; what there is no work or time for is left, and counted. */
export type ScanWork = {
  /** Whether one thing more may be done: a call looked at, a request decided. */
  readonly step: () => boolean;
  /** Whether there is nothing left to do it with. */
  readonly isOver: () => boolean;
  readonly left: Left;
};

/** By what was not done; `fixes`: not all that may mend something was tried. */
export type Left = { requests: number; calls: number; functions: number; fixes: boolean };

// Counted, so that the same input has the same answer; some ten times what the largest template of 500 resources asks for.
const mostSteps = 150_000;

/** `isLate`: whether the time is over, on a machine that is slow. */
export const scanWork = (isLate: () => boolean, most = mostSteps): ScanWork => {
  let steps = most;
  const isOver = (): boolean => steps <= 0 || isLate();
  return {
    isOver,
    step: () => {
      if (isOver()) return false;
      steps -= 1;
      return true;
    },
    left: { requests: 0, calls: 0, functions: 0, fixes: false },
  };
};

/** The same time, without the count: what is proven is decided whole or not at all. */
export const proving = ({ isOver, left }: ScanWork): ScanWork => ({ step: () => !isOver(), isOver, left: { ...left } });

/** Whether all was looked at. */
export const isWhole = ({ requests, calls, functions }: Left): boolean => requests + calls + functions === 0;

/** Why something of a scan is open. */
export const leftWords = 'it was not looked at: one scan does so much and no more';

/** The reasons why something is open, once each; what there was no work for is told once for the whole scan. */
export const whyOpen = (because: readonly string[]): readonly string[] =>
  [...new Set(because)].filter((each) => each !== leftWords);
