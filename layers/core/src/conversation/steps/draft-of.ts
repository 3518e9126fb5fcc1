import { repair } from '../../repair/index.ts';
import type { Answered } from '../question.ts';

/** A guess offers no fix by itself; what it would take if it is right, for who asks for it; null: the answer is no guess, or nothing would help. */
export const draftOf = (answered: Answered): Answered | null => {
  const { diagnosis, facts, evidence } = answered;
  if (diagnosis.cause.confidence !== 'possible' || diagnosis.cause.id === null) return null;
  const sure = { ...diagnosis, cause: { ...diagnosis.cause, confidence: 'likely' as const } };
  const draft = repair({ facts, evidence, diagnosis: sure });
  return draft.fix.steps.length === 0 ? null : { ...answered, repair: draft };
};
