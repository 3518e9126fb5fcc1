import { mostDecided } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';

/** How many requests a candidate is judged by: there are many of them. */
export const mostOfCandidate = 400;

/** How many requests a proof decides, before and after: all that there is the work for under what was shown. */
export const mostOfProof = (evidence: Evidence): number =>
  Math.min(mostOfAll, Math.max(mostOfCandidate, Math.floor(mostDecided(evidence) / decisionsOfRequest)));

const mostOfAll = 4000;
// Before and after, of what opens and of what is lost; and a decision has its layers.
const decisionsOfRequest = 8;
