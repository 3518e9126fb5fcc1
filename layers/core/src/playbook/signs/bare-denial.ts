import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasCode, says } from './says.ts';

const refusals = [
  'access denied',
  'not authorized to perform',
  'permission denied',
  'does not have permission',
  "doesn't have permission",
  'do not have permission',
  "don't have permission",
  'insufficient permission',
  'lacks permission',
  'missing permission',
];

/** A refusal of AWS that names no action: the commonest reason, as a guess. */
export const bareDenial = (clues: Clues): Recognition | null => {
  if (clues.action !== null || clues.layer.kind === 'explicit') return null;
  const isRefusal =
    hasCode(clues, 'accessdenied', 'accessdeniedexception', 'unauthorizedoperation') || says(clues, ...refusals);
  if (!isRefusal) return null;
  return found({
    tier: 'guess',
    weight: 30,
    confidence: 'possible',
    because: 'AWS refused the call and the text does not say which action',
  });
};
