import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

type Sign = {
  readonly phrases: readonly string[];
  readonly weight: number;
  readonly because: string;
  /** The phrase counts beside AWS's sentence about a principal and an action too. */
  readonly evenWithDenial?: boolean;
};

/** A service's own words name the cause. */
export const sentence = (
  clues: Clues,
  { phrases, weight, because, evenWithDenial = false }: Sign,
): Recognition | null =>
  (evenWithDenial || !hasSentence(clues)) && says(clues, ...phrases)
    ? found({ tier: 'sentence', weight, because, confidence: 'certain' })
    : null;
