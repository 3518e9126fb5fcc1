import { valuesTold } from '../intake/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/** Whether the person says that what a cause would have allowed is there already; AWS's own sentence outranks that. */
export const saidToHave = (clues: Clues, cause: Cause): boolean => {
  const { denial, facts } = clues;
  if (denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail') return false;
  const there = valuesTold(facts, 'hasActions').join(' ').toLowerCase();
  if (there === '') return false;
  const remedy = cause.remedy(clues);
  if (remedy.kind !== 'grant' || remedy.grants.length === 0) return false;
  return remedy.grants.every(
    ({ policyType, actions }) =>
      policyType === 'identity' && actions.every((action) => there.includes(action.toLowerCase())),
  );
};
