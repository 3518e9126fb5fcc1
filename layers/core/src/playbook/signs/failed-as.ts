import { type ErrorKind, isRefused } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { showsActions } from './shows-actions.ts';

type Sign = { readonly kind: ErrorKind; readonly because: string };

/** The first error is of a kind that asks no policy, none of them says that something was refused, and no narrower sentence stands in the text. */
export const failedAs = ({ facts }: Clues, { kind, because }: Sign): Recognition | null => {
  const [first] = facts.errors;
  if (first?.kind !== kind || facts.denials.length > 0 || facts.errors.some(isRefused) || showsActions(facts))
    return null;
  // A code without what the service said under it: many services refuse by a validation error
  if (kind === 'validation' && first.failure === null && first.message === '')
    return found({ tier: 'guess', confidence: 'possible', because });
  return first.code === null && first.failure === null && first.operation === null
    ? null
    : found({ tier: 'sentence', because });
};
