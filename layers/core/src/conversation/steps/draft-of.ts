import { causeById, readClues } from '../../playbook/index.ts';
import { type FixChange, repair } from '../../repair/index.ts';
import type { Answered } from '../question.ts';

/** A guess offers no fix by itself; what it would take if it is right, for who asks for it; null: the answer is no guess, or nothing would help. */
export const draftOf = (answered: Answered, wishes: readonly FixChange[] = []): Answered | null => {
  const { diagnosis, facts, evidence } = answered;
  const { id, confidence } = diagnosis.cause;
  const cause = id === null || confidence !== 'possible' ? undefined : causeById(id);
  if (cause === undefined) return null;
  const remedy = cause.remedy(readClues({ facts, evidence, requests: diagnosis.requests }));
  const sure = { ...diagnosis, remedy, cause: { ...diagnosis.cause, confidence: 'likely' as const } };
  const draft = repair({ facts, evidence, diagnosis: sure }, wishes);
  return draft.fix.steps.length === 0 ? null : { ...answered, repair: draft };
};
