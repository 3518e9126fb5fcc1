import type { Evidence } from '../intake/index.ts';

/** The evidence without a policy that the person showed; a kind of which nothing is left was not seen any more. */
export const withoutPolicy = (evidence: Evidence, name: string): Evidence => {
  const isGone = (policy: Evidence['policies'][number]): boolean =>
    policy.name === name && (policy.source === 'given' || policy.source === 'pasted');
  const policies = evidence.policies.filter((policy) => !isGone(policy));
  const unshown = evidence.policies
    .filter(isGone)
    .map(({ policyType }) => policyType)
    .filter((policyType) => !policies.some((policy) => policy.policyType === policyType));
  return {
    ...evidence,
    policies,
    seenLayers: evidence.seenLayers.filter(({ policyType }) => !unshown.includes(policyType)),
  };
};
