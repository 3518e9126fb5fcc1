import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { actAlone } from '../say-act.ts';

/** Why an Allow that the person sees does not let the call through. */
export const sayOverlap = (explained: Explained): string => {
  const { denial, requests } = explained.diagnosis;
  const kind = policyKindWords(denial.policyType);
  if (denial.kind === 'explicit')
    return `That Allow is there, and it does not count: ${kind} denies the call explicitly, and a Deny wins over every Allow. What is left to do stays: ${actAlone(explained)}`;
  if (denial.policyType !== 'identity' && denial.policyType !== 'unknown')
    return `That Allow is one half, and the call needs both: what is allowed in the end is the overlap (the intersection) of the identity policy and of ${kind}, and ${kind} has no Allow for this call. It grants nothing by itself, it is the most that can be used. What is left to do stays: ${actAlone(explained)}`;
  const who = principalWords(requests.find(({ principal }) => principal !== null)?.principal ?? null);
  return `AWS looked at the identity policies of ${who} and found no Allow that fits this action on this resource. So the Allow that you see sits on another role, names another ARN, hangs on a condition, or is not in the default version. Paste that policy, and it is decided why it does not fit.`;
};
