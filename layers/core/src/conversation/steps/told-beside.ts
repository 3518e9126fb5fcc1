import { askHandbook, isOfAnother, pageOfAction, pageOfCause } from '../../explain/index.ts';
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
  const plain = askHandbook(prose, null);
  // What is seen, listed or compared is asked of no page, nor of this one's.
  if (plain !== null && plain.kind !== 'page') return null;
  // A title brings every answer of its page nearer: what fits without it is meant.
  const page = about === null || (plain !== null && plain.fit >= least) ? null : pageOfOutcome(about);
  const lit = page === null ? null : askHandbook(`(${page.title}) ${prose}`, null);
  const told = lit !== null && lit.kind === 'page' && lit.fit > (plain?.fit ?? 0) ? lit : plain;
  return told !== null && told.fit >= least && !isOfAnother(told.reply) ? answersOf(told) : null;
};

const pageOfOutcome = ({ action, causeId }: Outcome) =>
  (action === null ? null : pageOfAction(action)) ?? (causeId === null ? null : pageOfCause(causeId));

const longest = 600;
const fitting = 0.6;
