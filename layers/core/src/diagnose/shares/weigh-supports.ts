import { rankOfCause } from '../../playbook/index.ts';
import type { Shares } from './shares.ts';
import type { Support } from './supports-of.ts';

export type Weighed = { readonly id: string; readonly because: string; readonly weight: number };

/** The causes that have any support, the heaviest first: the root of what was learned, and a share for each that a rule or the person adds. */
export const weighSupports = (supports: readonly Support[], shares: Shares): readonly Weighed[] => {
  const weighed = new Map<string, Weighed>();
  for (const support of supports) {
    const { id, because } = support;
    const known = weighed.get(id) ?? { id, because, weight: 0 };
    weighed.set(id, { ...known, weight: known.weight + weightOf(support, shares) });
  }
  return [...weighed.values()].toSorted(
    (one, other) => other.weight - one.weight || rankOfCause(one.id) - rankOfCause(other.id),
  );
};

// The root keeps a weak first guess of the examples from drowning what a rule saw.
const weightOf = (support: Support, shares: Shares): number => {
  if (support.kind === 'learned') return Math.sqrt(support.probability);
  const share = shares[support.kind];
  if (support.kind === 'suspect') return share - support.place / 10;
  return support.place === 0 ? share : share * shares.later;
};
