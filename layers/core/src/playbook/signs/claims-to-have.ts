import { valuesTold } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';
import { says } from './says.ts';

/** Whether the text claims that the principal already has the denied action: it names it again, with such a word. */
export const claimsToHave = (clues: Clues): boolean => {
  const { action, facts } = clues;
  if (action === null || !says(clues, 'having')) return false;
  return valuesTold(facts, 'actionWritten').some((written) => written.toLowerCase() === action);
};
