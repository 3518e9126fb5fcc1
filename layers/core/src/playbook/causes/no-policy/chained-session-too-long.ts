import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const chainedSessionTooLong: Cause = {
  id: 'CHAINED_SESSION_TOO_LONG',
  isListed: false,
  title: "A role that was assumed with a role's credentials lasts one hour at most",
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['chainedSession'],
      confidence: 'certain',
      because: 'role chaining has a limit of one hour, whatever MaxSessionDuration of the roles says',
    }),
  remedy: () =>
    noChange(
      ['ask for 3600 seconds or less, and assume again before they are over'],
      ['for longer sessions assume the target role directly, without the role between'],
    ),
};
