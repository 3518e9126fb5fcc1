import type { Workbench } from '../apply/workbench.ts';

/** A change that could help, on a copy of what was shown. */
export type Candidate = {
  /** The smaller first: a value put right, an element or value added, a new statement. */
  readonly kind: 'correct' | 'extend' | 'add';
  /** What the statement says beyond the call is what its writer means it to say. */
  readonly isMeant: boolean;
  readonly work: Workbench;
};
