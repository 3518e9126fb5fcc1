import type { Cause } from '../../cause.ts';
import { correctAction } from '../../remedies/correct-action.ts';
import { phantomsIn } from '../../signs/phantoms-in.ts';

const url =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

export const nonexistentActionInPolicy: Cause = {
  id: 'NONEXISTENT_ACTION_IN_POLICY',
  title: 'The policy names an action that does not exist, so it grants nothing',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['validate against the service authorization reference'],
  pitfalls: ['Names of SDK operations are often no actions: s3:ListObjectsV2, lambda:InvokeModel, bedrockagent:…'],
  recognise: (clues) => phantomsIn(clues, 'any'),
  remedy: (clues) => correctAction(clues, url),
};
