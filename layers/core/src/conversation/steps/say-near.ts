import { askHandbook, pageOfAction, pageOfCause } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Outcome } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { proseOf } from '../reading/prose-of.ts';
import { inShort } from './concept-step.ts';

/** What the pages come nearest to answering, for a question that nothing of its case answers; null: it asks nothing, or no page is near. */
export const sayNear = (facts: Facts, about: Outcome | null): string | null => {
  const prose = proseOf(facts).slice(0, longest);
  if (!asksSomething(prose)) return null;
  const page =
    about === null
      ? null
      : ((about.action === null ? null : pageOfAction(about.action)) ??
        (about.causeId === null ? null : pageOfCause(about.causeId)));
  const told = [askHandbook(prose, null), page === null ? null : askHandbook(`(${page.title}) ${prose}`, null)]
    .flatMap((each) => each ?? [])
    .filter(({ fit, kind }) => kind !== 'page' || fit >= near)
    .toSorted((one, other) => other.fit - one.fit)[0];
  return told === undefined ? null : inShort(told);
};

const longest = 600;
const near = 0.36;
