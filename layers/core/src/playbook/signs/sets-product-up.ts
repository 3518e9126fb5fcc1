import type { Clues } from '../clues/clues.ts';
import { says } from './says.ts';

/** Whoever sets a product up is told of the account, whoever uses it of a subscription: by the same sentence. */
export const setsProductUp = (clues: Clues): boolean => {
  const named = clues.denial?.operation ?? clues.denial?.action?.split(':')[1] ?? '';
  return /^(?:Create|Update|Put|Register|Enable|Associate)/.test(named) && says(clues, 'accountNotOpen');
};
