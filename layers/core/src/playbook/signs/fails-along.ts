import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence } from './says.ts';

/** Of several arrows of what the text is about, the shown policies refuse this one: no action was named. */
export const failsAlong = (
  clues: Clues,
  { edge, because }: { readonly edge: string; readonly because: string },
): Recognition | null => {
  const { main, action } = clues;
  const isRefused = main?.edge === edge && main.decision?.decision === 'implicitDeny';
  return isRefused && action === null && !hasSentence(clues)
    ? found({ tier: 'edge', because, confidence: 'likely' })
    : null;
};
