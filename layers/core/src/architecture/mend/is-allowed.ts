import type { Need } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import { isAllowedHere } from '../judge/asking.ts';
import type { Judged } from '../judge/judge-all.ts';
import { boundBy } from './bound-by.ts';

/** Every request of the finding is allowed when the file is read again. */
export const isAllowed = (draft: Draft, again: Judged): boolean => {
  const wanted = new Set(draft.denied.map(({ need }) => requestOf(need)));
  const arrow = again.arrows.find(({ from, to }) => from === draft.arrow?.from && to === draft.arrow?.to);
  if (arrow === undefined) return false;
  return arrow.worlds.every(({ needs }) =>
    needs.every(({ need, outcome }) => !wanted.has(requestOf(need)) || isAllowedHere(outcome)),
  );
};

const requestOf = (need: Need): string => `${need.action} ${need.resource} ${boundBy(need)?.value ?? ''}`;
