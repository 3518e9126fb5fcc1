import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { freshChange } from '../../signs/fresh-change.ts';

export const llPropagation: Cause = {
  id: 'LL_PROPAGATION',
  title: 'IAM needs a moment after a change: retry before anything else',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html',
  evidence: ['policy/role CreateDate'],
  pitfalls: [],
  recognise: (clues) => freshChange(clues),
  remedy: () =>
    noChange(
      ['wait a minute and call again; in a template let the resource depend on the policy of its role (DependsOn)'],
      [
        'if it stays, look at when the policy was attached',
        'aws iam list-attached-role-policies --role-name ROLE_NAME',
      ],
    ),
};
