import { scan } from '../scan.ts';
import { type Pasting, pastedInput } from './pasting.ts';
import { printBrief } from './print-brief.ts';

/** What a scan of a pasted template says in a chat; null where it is no template, or has nothing that is decided or could be. */
export const briefOf = (template: string, pasting: Pasting = {}): string | null => {
  const scanned = scan(pastedInput(template, pasting), pasting);
  if (scanned.kind !== 'scanned') return null;
  const { arrows, notDecided } = scanned.result;
  return arrows.length + notDecided.length > 0 ? printBrief(scanned.result) : null;
};
