import { type Sign, tells } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';

/** Whether the text tells one of these. */
export const says = ({ facts }: Clues, ...signs: readonly Sign[]): boolean => tells(facts, ...signs);

/** Whether AWS's sentence about a principal and an action is in the text. */
export const hasSentence = ({ facts }: Clues): boolean =>
  facts.denials.some(
    (denial) => denial.statedBy === 'sentence' || (denial.statedBy === 'cloudTrail' && denial.kind !== 'unknown'),
  );
