import type { Clues } from '../clues/clues.ts';
import { says } from './says.ts';

/** A request of the right form that the account may not make at all: refused as invalid, not as denied. */
export const accountBlocked = (clues: Clues): boolean =>
  says(clues, 'accountActionRefused') && clues.facts.errors.some(({ kind }) => kind === 'validation');
