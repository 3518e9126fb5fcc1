import { readText } from '../../intake/index.ts';
import { causeById, expandCall, readClues } from '../../playbook/index.ts';
import type { RankedClass } from '../../recognise/index.ts';
import { decideRequests } from '../decide-requests.ts';
import { excludedBy } from '../excludes.ts';
import { meet } from '../meet.ts';
import { rankCauses } from '../rank-causes.ts';
import { readingOf } from '../reading-of.ts';
import { saidToHave } from '../said-to-have.ts';
import { saysNothing } from '../says-nothing.ts';
import { type Support, supportsOf } from './supports-of.ts';

/** What a text comes to before the shares are laid on: a cause that is asserted, or the reasons for each that may be. */
export type OpenText =
  | { readonly kind: 'asserted'; readonly confidence: 'certain' | 'likely'; readonly id: string | null }
  | {
      readonly kind: 'open';
      readonly supports: readonly Support[];
      readonly excluded: Readonly<Record<string, string>>;
    };

/** Reads a text with another ranking of the causes than the one that ships: to try the shares on texts that a ranking had not seen. */
export const openText = (text: string, causes: readonly RankedClass[]): OpenText => {
  const facts = readText(text);
  const { evidence } = facts;
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const clues = readClues({ facts, evidence, requests });
  const ranked = rankCauses(clues);
  const learned = { ...readingOf(facts), causes: causes.slice(0, 8) };
  const meeting = meet({ ranked, learned, clues, chosen: null });
  if (meeting.kind === 'asserted') {
    const { cause } = meeting.chosen;
    return { kind: 'asserted', confidence: meeting.confidence, id: cause.isListed === false ? null : cause.id };
  }
  if (saysNothing({ ranked, learned, clues })) return { kind: 'open', supports: [], excluded: {} };
  const isThere = (id: string): boolean => {
    const cause = causeById(id);
    return cause === undefined || saidToHave(clues, cause);
  };
  const supports = supportsOf({ ranked, learned, clues }).filter(({ id }) => !isThere(id));
  const excluded = [...new Set(supports.map(({ id }) => id))].flatMap((id) => {
    const rule = excludedBy(clues, id);
    return rule === null ? [] : [[id, rule] as const];
  });
  return { kind: 'open', supports, excluded: Object.fromEntries(excluded) };
};
