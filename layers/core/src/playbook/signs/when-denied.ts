import type { Recognition, Tier } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import type { StatementPlace } from '../remedy.ts';
import { lacksAllow, sureness } from './denied-action.ts';
import { found } from './found.ts';

type Sign = {
  readonly fits: boolean;
  readonly because: string;
  readonly tier?: Tier;
  readonly places?: readonly StatementPlace[];
};

/** An Allow is missing, and the denied request has the marks of this cause. */
export const whenDenied = (clues: Clues, { fits, tier = 'edge', ...sign }: Sign): Recognition | null =>
  fits && lacksAllow(clues) ? found({ ...sign, tier, confidence: sureness(clues) }) : null;
