import type { Candidate } from './candidates-of.ts';
import type { Question } from './diagnosis.ts';

/** The causes to pick from; what is picked names the cause, so that the next reading knows it. */
export const choicesOf = (candidates: readonly Candidate[]): Question['choices'] =>
  candidates.length < 2
    ? []
    : candidates.map(({ cause }) => ({ label: cause.title, says: `It is this: ${cause.title} (${cause.id})` }));
