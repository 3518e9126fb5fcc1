import type { Facts } from '../../intake/index.ts';
import type { Answered } from '../question.ts';

/** A question that is asked beside a refusal, with what is known of that. */
export type Beside = {
  readonly question: string;
  /** The question in small letters without accents. */
  readonly plain: string;
  readonly facts: Facts;
  readonly answered: Answered;
  readonly action: string | null;
  readonly resource: string | null;
};
