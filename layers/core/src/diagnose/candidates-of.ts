import { type Cause, type Clues, causeById, neighboursOf, rankOfCause } from '../playbook/index.ts';
import { excludes } from './excludes.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { saidToHave } from './said-to-have.ts';
import { saysNothing } from './says-nothing.ts';
import { suspectsOf } from './suspects-of.ts';
import { toldOf } from './told-of.ts';

/** What it may be: a cause, and by what it comes into question. */
export type Candidate = { readonly cause: Cause; readonly because: string; readonly rule: Ranked | null };

type Met = { readonly ranked: readonly Ranked[]; readonly learned: Learned; readonly clues: Clues };

/** Up to three causes that may stand behind a text, the best first; none where it reads like no matter of access. */
export const candidatesOf = (met: Met): readonly Candidate[] => {
  const { ranked, learned, clues } = met;
  if (saysNothing(met)) return [];
  const supports = new Map<string, Support>();
  const add = (id: string, share: number, because: string): void => {
    const known = supports.get(id);
    supports.set(id, { share: (known?.share ?? 0) + share, because: known?.because ?? because });
  };
  for (const [index, { id, because }] of suspectsOf(clues).entries()) add(id, 2 - index / 10, because);
  for (const [index, { cause, recognition }] of ranked.entries())
    add(cause.id, shareOf(met, index), recognition.because);
  for (const [index, { id, because }] of toldOf(clues).entries())
    add(id, index === 0 ? shares.told : shares.toldToo, because);
  for (const { id, probability } of learned.causes) add(id, probability, 'reports in such words had this cause');
  const [first] = ranked;
  for (const { id, because } of neighboursOf(first?.cause.id ?? null)) add(id, shares.neighbour, because);
  return [...supports]
    .filter(([id]) => !excludes(clues, id) && !isThere(clues, id))
    .toSorted(([left, one], [right, other]) => other.share - one.share || rankOfCause(left) - rankOfCause(right))
    .flatMap(([id, { because }]) => candidate(id, because, ranked))
    .slice(0, 3);
};

const isThere = (clues: Clues, id: string): boolean => {
  const cause = causeById(id);
  return cause !== undefined && saidToHave(clues, cause);
};

type Support = { readonly share: number; readonly because: string };

// Measured on reports: where words alone decide, the examples are right more often than a rule, both together more often than either.
const shares = { told: 0.34, toldToo: 0.2, first: 0.3, later: 0.12, guess: 0.08, neighbour: 0.1 } as const;

const shareOf = ({ ranked }: Met, index: number): number => {
  if (ranked[index]?.recognition.tier === 'guess') return shares.guess;
  return index === 0 ? shares.first : shares.later;
};

const candidate = (id: string, because: string, ranked: readonly Ranked[]): Candidate[] => {
  const rule = ranked.find(({ cause }) => cause.id === id) ?? null;
  const cause = rule?.cause ?? causeById(id);
  return cause === undefined ? [] : [{ cause, rule, because }];
};
