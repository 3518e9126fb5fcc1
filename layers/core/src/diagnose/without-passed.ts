import type { Cause, Clues, DecidedRequest } from '../playbook/index.ts';

/**
 * The requests with what the fix of a cause need not ask for left as foreseen: the taking up of a role that was refused as itself, for
 * nobody acts as a role that was not taken up; and what a shown Allow may give already, as long as a name in it is not known.
 */
export const withoutPassed = (clues: Clues, cause: Cause): readonly DecidedRequest[] => {
  const refused = clues.requests.filter(({ edge }) => edge !== null && edge === cause.edge);
  return clues.requests.map((request) =>
    request.edge !== cause.edge && request !== clues.main && (isTakenUp(request, refused) || mayBeGiven(request))
      ? { ...request, required: false }
      : request,
  );
};

const isTakenUp = ({ action, resource, decision }: DecidedRequest, refused: readonly DecidedRequest[]): boolean =>
  action === 'sts:AssumeRole' && decision === null && refused.some(({ principal }) => principal === resource);

/** The policies of the caller were shown, and what they come to hangs on a name that nobody told. */
const mayBeGiven = ({ from, resource, decision, unseen }: DecidedRequest): boolean =>
  from === 'derived' && decision === null && !unseen.includes('identity') && openName.test(resource ?? '');

const openName = /\{[A-Z]\w*\}/;
