import type { Option } from '../read/options.ts';

/** What is thought of one answer of a multiple-choice question. */
export type Verdict = { readonly option: Option; readonly score: number; readonly because: string };
