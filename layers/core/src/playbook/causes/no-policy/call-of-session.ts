import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const callOfSession: Cause = {
  id: 'CALL_OF_SESSION',
  isListed: false,
  title: 'This call is not for temporary credentials, whatever their role may do',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['callOfSession'],
      confidence: 'certain',
      because:
        'GetSessionToken and GetFederationToken take the long-term keys of a user; a session has its token already',
    }),
  remedy: () =>
    noChange(
      [
        'use the temporary credentials as they are, for example those of the SSO profile',
        'aws configure export-credentials --profile PROFILE',
      ],
      ['where another session is needed, assume a role with sts:AssumeRole'],
    ),
};
