import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { elsewhere } from '../../signs/allowed-elsewhere.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html';

export const policyOnWrongPrincipal: Cause = {
  id: 'POLICY_ON_WRONG_PRINCIPAL',
  title: 'The policy exists, but on another principal than the denied one',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['sts:GetCallerIdentity', 'compare the principal of the message with the attachment'],
  pitfalls: [
    'Generated roles have random suffixes: compare the whole name',
    'Groups of people do not count for a function role',
  ],
  recognise: (clues) => elsewhere(clues),
  remedy: (clues) =>
    grantTo(clues, {
      actions: [],
      text: 'the statement belongs on the denied principal',
      url,
    }),
};
