import type { Clues } from '../clues/clues.ts';

/** Whether the first denial is about one of these actions, in any case. */
export const isAction = ({ action }: Clues, ...actions: readonly string[]): boolean =>
  action !== null && actions.some((wanted) => wanted.toLowerCase() === action);

/** Whether an Allow is missing in the policies of the principal: no explicit deny, no other kind of policy named, and not allowed by what was shown. */
export const lacksAllow = (clues: Clues): boolean => {
  const { layer, action } = clues;
  if (action === null || layer.kind === 'explicit' || isAllowed(clues)) return false;
  return layer.policyType === 'identity' || layer.policyType === 'unknown';
};

/** What was shown allows the first denial. */
export const isAllowed = ({ main }: Clues): boolean => main?.decision?.decision === 'allowed';

/** Certain: AWS's sentence says so, or an engine that saw every layer; possible: what was shown contradicts. */
export const sureness = (clues: Clues): 'certain' | 'likely' | 'possible' => {
  if (isContradicted(clues)) return 'possible';
  const isNamed = clues.layer.policyType !== 'unknown';
  const isWhole = clues.layer.saidBy === 'engine' && clues.main?.unseen.length === 0;
  return isNamed && (clues.layer.saidBy === 'message' || isWhole) ? 'certain' : 'likely';
};

/** The kind of policy that the message names was shown, and it allows. */
const isContradicted = (clues: Clues): boolean =>
  isAllowed(clues) && clues.main?.unseen.some((type) => type === clues.layer.policyType) !== true;
