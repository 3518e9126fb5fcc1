import { type Sign, tells } from '../intake/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/**
 * Whether a person tells of something that an Allow would not mend, where AWS's sentence leaves open which kind of policy denied: that it is
 * allowed already, that it worked or works elsewhere, or of another thing that stands before it. Then nothing is added before that is asked.
 */
export const tellsOtherwise = (clues: Clues, cause: Cause): boolean => {
  const { denial, main, facts } = clues;
  // A service's own sentence names the arrow, and with it where the Allow belongs.
  const isSentence = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  if (!isSentence || denial.policyType !== 'unknown' || denial.kind !== 'unknown') return false;
  // The engine has the policies: it decides.
  if (main?.decision != null) return false;
  return tells(facts, ...doubts) && cause.remedy(clues).kind === 'grant';
};

const doubts: readonly Sign[] = [
  ...(['alreadyThere', 'workedBefore', 'worksElsewhere', 'gateTold', 'isAdmin', 'hasPolicy', 'worksOnRetry'] as const),
  ...(['scpNamed', 'regionLimit', 'boundaryNamed', 'endpointPolicyNamed', 'sessionPolicy', 'addressRange'] as const),
  ...(['conditionBlamed', 'conditionKey', 'conditionStated', 'freshChange', 'keyLeaked', 'otherIdentity'] as const),
  ...(['otherIdentityWorks', 'otherAccountWorks', 'runsAsOther'] as const),
];
