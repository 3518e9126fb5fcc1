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
  const plain = askHandbook(prose, null);
  const lit = page === null ? null : askHandbook(`(${page.title}) ${prose}`, null);
  // A title brings every answer of its page nearer.
  const told = [
    plain !== null && (plain.kind !== 'page' || plain.fit >= near) ? plain : null,
    lit !== null && lit.fit >= nearInLight ? lit : null,
  ]
    .flatMap((each) => each ?? [])
    .toSorted((one, other) => other.fit - one.fit)[0];
  return told === undefined ? null : inShort(told);
};

const longest = 600;
const near = 0.36;
const nearInLight = 0.62;
