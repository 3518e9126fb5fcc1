import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLayer } from '../../signs/when-layer.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html';

export const bedrockBoundary: Cause = {
  id: 'BEDROCK_BOUNDARY',
  title: 'The permissions boundary does not allow the call to Bedrock',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetRole -> PermissionsBoundary'],
  pitfalls: ['AWS names one kind of policy only: after the change the next one may deny'],
  recognise: (clues) =>
    whenLayer(clues, {
      policyType: 'permissionsBoundary',
      fits: isBedrock(clues),
      tier: 'edge',
      because: 'the permissions boundary does not allow it; an identity policy alone cannot',
    }),
  remedy: (clues) => liftLimit(clues, 'permissionsBoundary', url),
};
