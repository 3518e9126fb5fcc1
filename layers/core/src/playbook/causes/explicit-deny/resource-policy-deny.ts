import type { Cause } from '../../cause.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { shownDeny } from '../../signs/shown-deny.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const resourcePolicyDeny: Cause = {
  id: 'RESOURCE_POLICY_DENY',
  title: "A Deny statement in the resource's own policy covers the request",
  edge: 'any',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: ['An added Allow never helps'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['resource'],
      fits: true,
      because: 'the policy of the resource denies it explicitly, and no Allow overrides that',
    }) ?? shownDeny(clues, { policyType: 'resource', because: 'the policy of the resource that is shown denies' }),
  remedy: (clues) => mendDeny(clues, 'the owner of the resource'),
};
