import { type Cause, type Clues, causeById } from '../playbook/index.ts';
import { excludedBy } from './excludes.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { saidToHave } from './said-to-have.ts';
import { saysNothing } from './says-nothing.ts';
import { shares } from './shares/shares.data.ts';
import { supportsOf } from './shares/supports-of.ts';
import { weighSupports } from './shares/weigh-supports.ts';

/** What it may be: a cause, and by what it comes into question. */
export type Candidate = { readonly cause: Cause; readonly because: string; readonly rule: Ranked | null };

type Met = { readonly ranked: readonly Ranked[]; readonly learned: Learned; readonly clues: Clues };

/** Up to three causes that may stand behind a text, the best first; none where it reads like no matter of access. */
export const candidatesOf = (met: Met): readonly Candidate[] => {
  const { ranked, clues } = met;
  if (saysNothing(met)) return [];
  return weighSupports(supportsOf(met), shares)
    .filter(({ id }) => excludedBy(clues, id) === null && !isThere(clues, id))
    .flatMap(({ id, because }) => candidate(id, because, ranked))
    .slice(0, 3);
};

const isThere = (clues: Clues, id: string): boolean => {
  const cause = causeById(id);
  return cause !== undefined && saidToHave(clues, cause);
};

const candidate = (id: string, because: string, ranked: readonly Ranked[]): Candidate[] => {
  const rule = ranked.find(({ cause }) => cause.id === id) ?? null;
  const cause = rule?.cause ?? causeById(id);
  return cause === undefined ? [] : [{ cause, rule, because }];
};
