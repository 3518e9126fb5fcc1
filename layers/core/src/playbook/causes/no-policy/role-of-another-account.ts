import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const roleOfAnotherAccount: Cause = {
  id: 'ROLE_OF_ANOTHER_ACCOUNT',
  isListed: false,
  title: 'The role that is passed belongs to another account',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['roleOfAnotherAccount'],
      confidence: 'certain',
      because:
        'a service takes only a role of the account in which the call is made: an account id was copied, or the credentials are of another account',
    }),
  remedy: () =>
    noChange(
      ["see which account the credentials are of, and compare it with the role's ARN", 'aws sts get-caller-identity'],
      ['name a role of that account; to work in the other one, assume a role there first'],
    ),
};
