import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { says } from './says.ts';

/** A refusal of AWS that names no action: the commonest reason, as a guess. */
export const bareDenial = (clues: Clues): Recognition | null => {
  if (clues.action !== null || clues.layer.kind === 'explicit') return null;
  const isRefusal = says(clues, 'codeAccessDenied') || says(clues, 'plainRefusal');
  if (!isRefusal) return null;
  return found({
    tier: 'guess',
    confidence: 'possible',
    because: 'AWS refused the call and the text does not say which action',
  });
};
