import { lastPart, readArn } from '../arn/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/** Whether what a cause asks for could be written down as it is: an Allow for a role that was told, on resources that were. */
export const isReady = (cause: Cause, clues: Clues): boolean => {
  const remedy = cause.remedy(clues);
  if (remedy.kind !== 'grant' || remedy.grants.length === 0) return false;
  return remedy.grants.every(
    ({ policyType, attachTo, resources }) =>
      policyType === 'identity' && isNamed(attachTo) && resources.every((resource) => !resource.includes('{')),
  );
};

// An account that nobody told is no part of the command.
const isNamed = (arn: string | null): boolean => arn !== null && !lastPart(readArn(arn).id).includes('{');
