import type { HandbookAnswer } from '../../explain/index.ts';
import { asksHelp, tellsOwnLack } from './asks-help.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** A failure, with what the pages answer to its words; a cry for help behind it asks for no page but one that says nearly the same, who calls and may not for none. */
export const denialOf = ({ told, facts }: Read, isStated: boolean): TurnReading => {
  const isAsked = told !== null && !tellsOwnLack(facts) && fits(told, asksHelp(facts.text));
  return { kind: 'denial', isStated, asks: isAsked ? told : null };
};

const fits = ({ fit, kind, reply }: HandbookAnswer, isForHelp: boolean): boolean =>
  fit >= (isForHelp ? nearlySame : nearEnough) &&
  (kind === 'page' || kind === 'correction') &&
  // Whose call fails is not told no.
  !(isForHelp && /^\*\*No\b/.test(reply));

// What is asked without a failure is answered by what comes less near as well.
const nearEnough = 0.36;
const nearlySame = 0.8;
