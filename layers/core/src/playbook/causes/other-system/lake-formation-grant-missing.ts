import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { sentence } from '../../signs/sentence.ts';

export const lakeFormationGrantMissing: Cause = {
  id: 'LAKE_FORMATION_GRANT_MISSING',
  title: 'A Lake Formation permission is missing; IAM has passed',
  edge: '*->glue catalog',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/lake-formation/latest/dg/troubleshooting.html',
  evidence: ['lakeformation:ListPermissions'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['lakeFormation'],
      because: 'Lake Formation grants are kept outside IAM policies',
      evenWithDenial: true,
    }),
  remedy: () =>
    askOwner({
      owner: 'an administrator of the data lake',
      actions: [],
      text: 'Please grant the Lake Formation permission that the message names to the role: `aws lakeformation grant-permissions`; IAM policies of the role already passed.',
    }),
};
