import type { Sign } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

type Sentence = {
  readonly signs: readonly Sign[];
  readonly because: string;
  /** The sign counts beside AWS's sentence about a principal and an action too. */
  readonly evenWithDenial?: boolean;
  /** Certain where nothing else is said. */
  readonly confidence?: 'certain' | 'likely';
};

/** A service's own words name the cause. */
export const sentence = (
  clues: Clues,
  { signs, because, evenWithDenial = false, confidence = 'certain' }: Sentence,
): Recognition | null =>
  (evenWithDenial || !hasSentence(clues)) && says(clues, ...signs)
    ? found({ tier: 'sentence', because, confidence })
    : null;
