import { askHandbook, type HandbookAnswer, pageOfAction, pageOfCause } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Outcome } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { proseOf } from '../reading/prose-of.ts';
import { answersOf } from './answers-of.ts';

/** What the pages answer to what a message asks besides, to be said behind what is said of its case; null: it asks nothing that they answer. */
export const toldBeside = (
  facts: Facts,
  { least = fitting, about = null }: { readonly least?: number; readonly about?: Outcome | null } = {},
): string | null => {
  const prose = proseOf(facts).slice(0, longest);
  if (!asksSomething(prose)) return null;
  const page = about === null ? null : pageOfOutcome(about);
  const told = [prose, ...(page === null ? [] : [`(${page.title}) ${prose}`])]
    .map((text) => askHandbook(text, null))
    .filter((each) => each !== null && each.kind === 'page')
    .reduce<HandbookAnswer | null>((best, each) => ((each?.fit ?? 0) > (best?.fit ?? 0) ? each : best), null);
  return told !== null && told.fit >= least ? answersOf(told) : null;
};

const pageOfOutcome = ({ action, causeId }: Outcome) =>
  (action === null ? null : pageOfAction(action)) ?? (causeId === null ? null : pageOfCause(causeId));

const longest = 600;
const fitting = 0.6;
