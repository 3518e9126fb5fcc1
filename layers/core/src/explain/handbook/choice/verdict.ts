import type { Option } from '../read/options.ts';

/** What is thought of one answer of a multiple-choice question: why it stands where it does, and what speaks against it, whatever outweighs that; empty: nothing does. */
export type Verdict = {
  readonly option: Option;
  readonly score: number;
  readonly because: string;
  readonly against: string;
};
