import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

export const idcAssignmentMissing: Cause = {
  id: 'IDC_ASSIGNMENT_MISSING',
  title: 'Identity Center does not offer this role or application to the user',
  edge: 'identity center->account or application',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html',
  evidence: ['aws sso list-accounts / list-account-roles with the cached token'],
  pitfalls: ['sso:GetRoleCredentials in a permission set changes nothing'],
  recognise: (clues) => {
    const isRole = says(clues, 'roleCredentialsCall') && (says(clues, 'noAccess') || says(clues, 'codeForbidden'));
    const isApplication =
      (says(clues, 'tokenExchangeCall') && says(clues, 'codeAccessDenied')) || says(clues, 'applicationUnassigned');
    if (!isRole && !isApplication) return null;
    return found({
      tier: 'sentence',
      because:
        'Identity Center has no assignment of this role or application for the user, or the profile names another role',
    });
  },
  remedy: (clues) => {
    // Of several, nobody said here whose profile was used.
    const [written = '', another] = new Set(valuesTold(clues.facts, 'profileRole'));
    const name = another === undefined ? permissionSetIn(written) : null;
    return name === null
      ? askOwner({
          owner: 'the administrator of IAM Identity Center',
          actions: [],
          text: 'Please assign the user or group to the account and permission set (or application), or tell the exact role name for `sso_role_name`; a policy in the permission set changes nothing.',
        })
      : noChange([
          `In the profile, \`sso_role_name\` is the name of the permission set, not of the role that Identity Center makes of it: write \`sso_role_name = ${name}\` in place of \`${written}\`, then sign in again. No new assignment is needed if the access portal shows \`${name}\` for that account`,
          'aws sso login',
        ]);
  },
};

/** The permission set of a role that Identity Center made: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
const permissionSetIn = (name: string): string | null =>
  /^AWSReservedSSO_(.{1,32})_[0-9a-f]{16}$/.exec(name)?.[1] ?? null;
