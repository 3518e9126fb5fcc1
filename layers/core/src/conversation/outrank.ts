import { isSamePrincipal } from '../diagnose/index.ts';
import { type Evidence, mergeEvidence, noEvidence } from '../intake/index.ts';

/**
 * One body of evidence, the earlier outranking the later: what an earlier one tells of a kind of policy of the denied principal
 * replaces what a later one tells of it, whether that names the principal, its session, or nobody.
 */
export const outrank = (principal: string | null, ...evidences: readonly Evidence[]): Evidence =>
  evidences.reduce((above, below) => mergeEvidence(above, withoutTold(principal, above, below)), noEvidence);

const withoutTold = (principal: string | null, above: Evidence, below: Evidence): Evidence => {
  const isOwn = (of: string | null): boolean => of === null || (principal !== null && isSamePrincipal(of, principal));
  const told = new Set(
    [
      ...above.policies.filter(({ appliesTo }) => isOwn(appliesTo)),
      ...above.seenLayers.filter(({ of }) => isOwn(of)),
    ].map(({ policyType }) => policyType),
  );
  const isTold = (policyType: string, of: string | null): boolean =>
    (policyType === 'identity' || policyType === 'permissionsBoundary' || policyType === 'session') &&
    told.has(policyType) &&
    isOwn(of);
  return {
    ...below,
    policies: below.policies.filter(({ policyType, appliesTo }) => !isTold(policyType, appliesTo)),
    seenLayers: below.seenLayers.filter(({ policyType, of }) => !isTold(policyType, of)),
    unseenLayers: below.unseenLayers.filter(({ policyType, of }) => !isTold(policyType, of)),
  };
};
