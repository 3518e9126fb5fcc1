import { tells } from '../intake/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/** Whether the cause is an Allow for a principal that the person did not mean to call: the role that was meant is said not to be taken up. */
export const isOfAnother = (clues: Clues, cause: Cause): boolean =>
  clues.denial?.principal != null && tells(clues.facts, 'runsAsOther') && cause.remedy(clues).kind === 'grant';
