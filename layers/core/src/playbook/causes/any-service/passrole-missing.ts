import type { Cause, Recognition } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { grants, grantTo } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

export const passroleMissing: Cause = {
  id: 'PASSROLE_MISSING',
  title: 'The call passes a role and the caller has no iam:PassRole on it',
  edge: 'caller->service (create call)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The operation in the wrapper is another one (CreateProject, PutModelInvocationLoggingConfiguration)',
    'A role may have to pass itself',
  ],
  recognise: (clues) =>
    handedOn(clues) ??
    whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole'),
      because: 'the call hands a role to a service, which needs iam:PassRole on that role',
    }),
  remedy: (clues) =>
    handedOn(clues) === null
      ? grants('the call passes this role', url)(clues)
      : grantTo(clues, { actions: ['iam:PassRole'], text: 'the call passes this role', url }),
};

/** Cognito names the role that was handed on, and no action. */
const handedOn = (clues: Clues): Recognition | null =>
  says(clues, 'roleForbidden') && clues.action !== 'iam:passrole'
    ? found({
        tier: 'sentence',
        because: 'the service may not be given this role by whoever called it: that is iam:PassRole',
      })
    : null;
