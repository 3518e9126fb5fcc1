import type { Sign } from '../intake/index.ts';
import type { Asking } from '../playbook/index.ts';

/** What a person says that speaks for a cause: all of these, each a choice of signs. It never asserts. */
export type Binding = {
  readonly all: readonly (readonly Sign[])[];
  readonly id: string;
  readonly because: string;
  /** The person tried it: what passes without a condition, or a second time, says more than a description. */
  readonly isTried?: true;
  /** What tells whether it is that cause, where no policy would. */
  readonly asking?: Asking;
};
