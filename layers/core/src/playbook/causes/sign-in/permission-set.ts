import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { grants } from '../../remedies/grants.ts';
import { asksBootstrapRole } from '../../signs/asks-bootstrap-role.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html';

export const permissionSet: Cause = {
  id: 'PERMISSION_SET',
  title: 'The principal comes from IAM Identity Center: the permission set has to allow it',
  edge: 'IdC->account',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['sso:ListPermissionSets / DescribePermissionSet / GetInlinePolicyForPermissionSet'],
  pitfalls: ['The path of the role is missing in the ARN of its sessions', 'The role itself cannot be edited'],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['roleProtected'],
      because: 'a role of IAM Identity Center is written by its permission set and by nobody else',
    }) ??
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'identityCenter',
      tier: asksBootstrapRole(clues) ? 'sentence' : 'edge',
      because: 'the role is written by a permission set of IAM Identity Center and cannot be edited itself',
    }),
  remedy: (clues) =>
    says(clues, 'roleProtected')
      ? askOwner({
          owner: 'the administrator of IAM Identity Center',
          actions: [],
          text: 'Please add the policy to the permission set itself (as an inline, customer managed or AWS managed policy) and provision it to the account again: the role in the account cannot be changed.',
        })
      : grants('the permission set writes this role', url)(clues),
};
