import type { AnswerRequest } from '@whydenied/core';
import type { Place } from './place-of.ts';

/** How an arrow stands, the worst first: denied, failed for a reason that is no policy, denied once the first is mended, not seen, allowed. */
export const arrowStates = ['denied', 'failed', 'foreseen', 'unseen', 'allowed'] as const;
export type ArrowState = (typeof arrowStates)[number];

export type Arrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: ArrowState;
  readonly requests: readonly AnswerRequest[];
};

export type Chain = { readonly places: readonly Place[]; readonly arrows: readonly Arrow[] };
