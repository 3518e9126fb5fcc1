import type { Diagnosis } from '../../diagnose/index.ts';
import type { Repair } from '../../repair/index.ts';

/** What a model's text is held against: what the engines found, and the deterministic words for it. */
export type CheckedEvidence = {
  readonly diagnosis: Diagnosis;
  readonly repair: Repair;
  readonly explanation: string;
};

/** One check of one piece of text: null when it holds, else what is wrong, without the model's words. */
export type Check = (piece: string) => string | null;
