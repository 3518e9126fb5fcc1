import type { Clues } from '../clues/clues.ts';

/** Whether the text holds one of these phrases; written in lower case. */
export const says = ({ text }: Clues, ...phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.includes(phrase));

/** Whether AWS's sentence about a principal and an action is in the text. */
export const hasSentence = ({ facts }: Clues): boolean =>
  facts.denials.some(
    (denial) => denial.statedBy === 'sentence' || (denial.statedBy === 'cloudTrail' && denial.kind !== 'unknown'),
  );

/** Whether an error in the text has one of these codes, or the text names one. Lower case. */
export const hasCode = (clues: Clues, ...codes: readonly string[]): boolean =>
  clues.facts.errors.some(({ code }) => code !== null && codes.includes(code.toLowerCase())) || says(clues, ...codes);
