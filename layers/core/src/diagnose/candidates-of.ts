import { tells } from '../intake/index.ts';
import { type Cause, type Clues, causeById, rankOfCause } from '../playbook/index.ts';
import { excludes } from './excludes.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { restsOnAws } from './rests-on-aws.ts';
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
  for (const { id, probability } of learned.causes)
    if (id !== noMatter) add(id, Math.sqrt(probability), 'reports in such words had this cause');
  for (const [index, { id, because }] of toldOf(clues).entries())
    add(id, index === 0 ? shares.told : shares.toldToo, because);
  for (const [index, one] of ranked.entries()) add(one.cause.id, shareOf(met, one, index), one.recognition.because);
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

// Found on reports that neither the rules nor the examples had seen, beside the root of the learned probability:
// docs/decisions/0015-meeting.md. What an arrow told in a person's words adds, the examples say better.
const shares = { told: 0.5, toldToo: 0.2, possible: 0.3, likely: 0.2, guess: 0.03, named: 0.2, arrow: 0.001 } as const;
const later = 0.4;

const shareOf = (met: Met, one: Ranked, index: number): number => shares[kindOf(met, one)] * (index === 0 ? 1 : later);

const kindOf = ({ clues }: Met, one: Ranked): keyof typeof shares => {
  const { tier, confidence } = one.recognition;
  if (tier === 'guess') return 'guess';
  // `has no iam:CreatePolicy`: the person names what is missing
  if (clues.denial === null && tells(clues.facts, 'lacksAction')) return 'told';
  const isNamed = clues.topic === null || clues.denial?.action != null || clues.facts.operations.length > 0;
  if (!restsOnAws(one, clues)) return isNamed ? 'named' : 'arrow';
  return confidence === 'possible' ? 'possible' : 'likely';
};

const noMatter = 'NOT_ACCESS';

const candidate = (id: string, because: string, ranked: readonly Ranked[]): Candidate[] => {
  const rule = ranked.find(({ cause }) => cause.id === id) ?? null;
  const cause = rule?.cause ?? causeById(id);
  return cause === undefined ? [] : [{ cause, rule, because }];
};
