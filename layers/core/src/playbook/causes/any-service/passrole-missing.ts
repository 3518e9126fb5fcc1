import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

export const passroleMissing: Cause = {
  id: 'PASSROLE_MISSING',
  title: 'The call passes a role and the caller has no iam:PassRole on it',
  edge: 'caller->service (create call)',
  isPermissionProblem: true,
  verified: 'doc',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The operation in the wrapper is another one (CreateProject, PutModelInvocationLoggingConfiguration)',
    'A role may have to pass itself',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole'),
      because: 'the call hands a role to a service, which needs iam:PassRole on that role',
    }),
  remedy: grants('the call passes this role', url),
};
