import type { AnswerRequest } from '@whydenied/core';
import type { Place, Tone } from '../picture/drawable.ts';

export type Arrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Denied, failed for a reason that is no policy, denied once the first is mended, not seen, allowed. */
  readonly state: Tone;
  readonly requests: readonly AnswerRequest[];
};

export type Chain = { readonly places: readonly Place[]; readonly arrows: readonly Arrow[] };
