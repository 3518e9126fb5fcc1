import type { Case } from '../conversation.ts';
import { asksDecision } from './asks-decision.ts';
import { readAsk } from './read-ask.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** A policy that was checked has no denial to ask about; what a page answers is answered. */
export const readChecked = (read: Read, current: Case): TurnReading | null => {
  const { said, told } = read;
  const shown = current.evidence.policies.length;
  const isDecided = asksDecision(read, current);
  const isDecidable = isDecided || (shown > 0 && said.hasAny('would', 'allowed', 'opens', 'whatCan'));
  if (!isDecidable && told !== null && (said.has('whatIs') || told.fit >= outrightHere))
    return { kind: 'concept', told };
  return shown > 0 && (isDecided || !isEngineQuestion(read)) ? { kind: 'policyCheck' } : null;
};

const isEngineQuestion = ({ said, told }: Read): boolean =>
  ['whatCan', 'fullAccess', 'managed', 'would'].includes(readAsk(said)?.kind ?? '') ||
  (told !== null && said.has('whatIs'));

// A page is weighed against the policies that were shown.
const outrightHere = 0.55;
