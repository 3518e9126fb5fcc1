import type { Failure } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';

type Sign = {
  readonly failures: readonly Failure[];
  readonly confidence: 'certain' | 'likely';
  readonly because: string;
  /** Among other sentences; most are the narrowest there is. */
};

/** The first error with a sentence of its own says that something else than a policy failed, and nothing in the text was denied. */
export const failed = ({ facts }: Clues, { failures, confidence, because }: Sign): Recognition | null => {
  const said = facts.errors.find((error) => error.failure !== null)?.failure;
  return said != null && failures.includes(said) && facts.denials.length === 0
    ? found({ tier: 'sentence', confidence, because })
    : null;
};
