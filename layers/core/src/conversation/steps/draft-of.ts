import { withoutPassed } from '../../diagnose/index.ts';
import { causeById, readClues } from '../../playbook/index.ts';
import { type FixChange, repair } from '../../repair/index.ts';
import type { Answered } from '../question.ts';
import { fillSteps } from '../told/fill-names.ts';

/** A guess offers no fix by itself; what it would take if it is right, for who asks for it; `as`: the cause that it is taken to be. Null: the answer is no guess, or nothing would help. */
export const draftOf = (answered: Answered, wishes: readonly FixChange[] = [], as?: string): Answered | null => {
  const { diagnosis, facts, evidence } = answered;
  const { id, confidence } = diagnosis.cause;
  const guessed = id === null || confidence !== 'possible' ? undefined : id;
  const known = as ?? guessed;
  const cause = known === undefined ? undefined : causeById(known);
  if (cause === undefined) return null;
  const clues = readClues({ facts, evidence, requests: diagnosis.requests });
  const requests = withoutPassed(clues, cause);
  const remedy = cause.remedy({ ...clues, requests });
  const sure = { ...diagnosis, requests, remedy, cause: { ...diagnosis.cause, confidence: 'likely' as const } };
  const draft = fillSteps(repair({ facts, evidence, diagnosis: sure }, wishes), sure, { facts, evidence });
  return draft.fix.steps.length === 0 ? null : { ...answered, repair: draft };
};
