import type { Cause } from '../../cause.ts';
import { grantChain } from '../../remedies/grant-chain.ts';
import { noChange } from '../../remedies/no-change.ts';
import { bareDenial } from '../../signs/bare-denial.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html';

export const identityAllowMissing: Cause = {
  id: 'IDENTITY_ALLOW_MISSING',
  title: 'No identity policy of the denied principal allows the action',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Where the sentence does not say which kind of policy is silent, a boundary or an SCP may be it as well'],
  oftenInstead: [
    {
      id: 'POLICY_RESOURCE_ARN_MISMATCH',
      because: 'an Allow for the action may exist with another Resource',
    },
    {
      id: 'POLICY_ON_WRONG_PRINCIPAL',
      because: 'the policy may exist on another principal than the denied one',
    },
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: true,
      tier: 'generic',
      because: 'no policy of the denied principal allows this action on this resource',
    }) ?? bareDenial(clues),
  remedy: (clues) =>
    clues.action === null
      ? noChange([
          'print the whole error: its sentence names principal, action and resource',
          'aws cloudtrail lookup-events --max-results 20',
        ])
      : grantChain(clues, {
          text: 'the denied principal needs this action',
          url,
        }),
};
