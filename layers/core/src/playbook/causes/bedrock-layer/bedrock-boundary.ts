import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

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
  recognise: (clues) => (isBedrock(clues) ? whenLimit(clues, 'permissionsBoundary') : null),
  remedy: (clues) => liftLimit(clues, 'permissionsBoundary', url),
};
