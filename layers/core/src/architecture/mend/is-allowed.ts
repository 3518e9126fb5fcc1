import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';

/** Every request of the finding is allowed when the file is read again. */
export const isAllowed = (draft: Draft, again: Judged): boolean => {
  const wanted = new Set(draft.denied.map(({ need }) => `${need.action} ${need.resource}`));
  const arrow = again.arrows.find(({ from, to }) => from === draft.arrow?.from && to === draft.arrow?.to);
  if (arrow === undefined) return false;
  return arrow.worlds.every(({ needs }) =>
    needs.every(({ need, outcome }) => !wanted.has(`${need.action} ${need.resource}`) || outcome.kind === 'allowed'),
  );
};
