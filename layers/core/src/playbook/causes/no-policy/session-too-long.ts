import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const sessionTooLong: Cause = {
  id: 'SESSION_TOO_LONG',
  isListed: false,
  title: 'The session that was asked for is longer than the role allows',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['sessionTooLong'],
      confidence: 'certain',
      because: 'DurationSeconds is above MaxSessionDuration of the role',
    }),
  remedy: () =>
    noChange([
      "ask for less, or raise the role's maximum",
      'aws iam get-role --role-name ROLE_NAME --query Role.MaxSessionDuration',
    ]),
};
