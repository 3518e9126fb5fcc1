import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { claimsToHave } from '../../signs/claims-to-have.ts';
import { found } from '../../signs/found.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html';

export const permissionsBoundary: Cause = {
  id: 'PERMISSIONS_BOUNDARY',
  title: 'The permissions boundary of the principal does not allow the action',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: [],
  pitfalls: [
    'Seen once under an identity-based message: if the role allows the action, look at the boundary',
    'CloudFormation may call it a tagging problem; read the innermost sentence',
  ],
  recognise: (clues) => {
    const named = isBedrock(clues) ? null : whenLimit(clues, 'permissionsBoundary');
    const isHidden = clues.denial?.statedBy === 'serviceSentence' && claimsToHave(clues);
    return (
      named ??
      (isHidden
        ? found({
            tier: 'edge',
            confidence: 'possible',
            because: 'the role is said to have the action: its boundary may not',
          })
        : null)
    );
  },
  remedy: (clues) => liftLimit(clues, 'permissionsBoundary', url),
};
