import type { Cause } from '../../cause.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { shownDeny } from '../../signs/shown-deny.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const explicitDenyIdentity: Cause = {
  id: 'EXPLICIT_DENY_IDENTITY',
  title: 'A Deny statement in an identity policy covers the request',
  edge: 'any',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: ['An added Allow never helps'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['identity'],
      fits: !isBedrock(clues),
      because: 'an identity policy denies it explicitly, and no Allow overrides that',
    }) ?? shownDeny(clues, { policyType: 'identity', because: 'an identity policy that is shown denies' }),
  remedy: (clues) => mendDeny(clues, 'the owner of the policy that denies'),
};
