import type { Cause } from '../../cause.ts';
import { askToExcept } from '../../remedies/mend-deny.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const rcpDeny: Cause = {
  id: 'RCP_DENY',
  title: 'A resource control policy of the organization denies the request',
  edge: 'org->resource',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: ['organizations:DescribePolicy'],
  pitfalls: ['Often it is a perimeter by aws:PrincipalOrgID that forgets calls of AWS services'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['resourceControl'],
      fits: true,
      because: 'a resource control policy denies it, often a perimeter by aws:PrincipalOrgID',
    }),
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};
