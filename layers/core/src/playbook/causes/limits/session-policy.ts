import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';

export const sessionPolicy: Cause = {
  id: 'SESSION_POLICY',
  title: 'The session policy passed with the role does not allow the action',
  edge: 'any',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: [],
  pitfalls: ['A session policy never grants by itself', 'Cognito, Identity Center and CI brokers pass one silently'],
  recognise: (clues) => (isBedrock(clues) ? null : whenLimit(clues, 'session')),
  remedy: (clues) => liftLimit(clues, 'session', url),
};
