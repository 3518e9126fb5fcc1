import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html';

export const permissionSet: Cause = {
  id: 'PERMISSION_SET',
  title: 'The principal comes from IAM Identity Center: the permission set has to allow it',
  edge: 'IdC->account',
  isPermissionProblem: true,
  verified: 'UNVERIFIED wording; general AWS knowledge',
  url,
  evidence: ['sso:ListPermissionSets / DescribePermissionSet / GetInlinePolicyForPermissionSet'],
  pitfalls: [
    'role path is /aws-reserved/sso.amazonaws.com/[region/] and is absent from the sts ARN',
    'role cannot be edited directly',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'identityCenter',
      weight: 90,
      because: 'the role is written by a permission set of IAM Identity Center and cannot be edited itself',
    }),
  remedy: grants('the permission set writes this role', url),
};
