import { causeById, type Shares, weighSupports } from '@whydenied/core/shares';
import type { Example } from './read-examples.ts';
import type { UnseenReport } from './unseen-reports.ts';

export type Right = { readonly first: number; readonly three: number };

/** How many open reports have the right cause first, and among three; `without`: as if that rule of exclusion were not there. */
export const rightOf = (reports: readonly UnseenReport[], shares: Shares, without: string | null = null): Right => {
  let first = 0;
  let three = 0;
  for (const { example, open } of reports) {
    if (open.kind === 'asserted') continue;
    const ids = weighSupports(open.supports, shares)
      .map(({ id }) => id)
      .filter((id) => open.excluded[id] === undefined || open.excluded[id] === without)
      .slice(0, 3);
    if (isRight(example, ids[0] ?? null)) first += 1;
    if ((ids.length === 0 ? [null] : ids).some((id) => isRight(example, id))) three += 1;
  }
  return { first, three };
};

/** Nothing, or a cause that the published list does not have, is right where the matter is none of access. */
export const isRight = ({ id, also }: Example, said: string | null): boolean => {
  const isNone = said === null || causeById(said)?.isListed === false;
  return id === 'NOT_ACCESS' ? isNone : said !== null && (said === id || also.includes(said));
};

// First, with half as much for among three: what leads is what people read.
const scoreOf = ({ first, three }: Right): number => first + three / 2;

const steps = [0, 0.25, 0.5, 0.75, 1.25, 1.5, 2, 3, 4];
const mostRounds = 4;

/** Shares found by trying each in turn, from where they stand, until none is better. */
export const fitShares = (reports: readonly UnseenReport[], from: Shares): Shares => {
  let best = from;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best;
    for (const name of Object.keys(from) as (keyof Shares)[]) best = bestOf(reports, name, best);
    if (before === best) return best;
  }
  return best;
};

const bestOf = (reports: readonly UnseenReport[], name: keyof Shares, from: Shares): Shares => {
  let best = from;
  let score = scoreOf(rightOf(reports, best));
  for (const step of steps) {
    const tried = { ...from, [name]: Math.round(from[name] * step * 1000) / 1000 };
    const reached = scoreOf(rightOf(reports, tried));
    if (reached > score) [best, score] = [tried, reached];
  }
  return best;
};
