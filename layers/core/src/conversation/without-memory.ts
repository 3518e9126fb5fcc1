import type { Step } from './step.ts';

const sentence =
  'This conversation could not be saved: a later message will not know of this one, so paste the whole error again.';

/** An answer that is given though nothing of it was kept; one line says so. */
export const withoutMemory = (step: Step): Step => ({
  ...step,
  opening: [step.opening, sentence].filter((part) => part !== '').join('\n\n'),
});
