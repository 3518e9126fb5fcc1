import type { Cause } from '../../cause.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const explicitDenyUntyped: Cause = {
  id: 'EXPLICIT_DENY_UNTYPED',
  title: 'Some policy denies explicitly, and the message does not say which',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
  evidence: ['identity policies, boundary, resource policy, SCP/RCP of the account'],
  pitfalls: [
    'Old message format and CloudFormation wrapper hide the layer',
    'Often a condition on the request: boundary, tag, encryption header',
  ],
  oftenInstead: [
    { id: 'SCP_DENY', because: 'the hidden policy may be a service control policy' },
    { id: 'EXPLICIT_DENY_IDENTITY', because: 'the hidden policy may be an identity policy' },
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['unknown'],
      fits: true,
      because: 'the message says explicit deny and hides the policy: identity, boundary, resource or organization',
    }),
  remedy: (clues) => mendDeny(clues, 'whoever owns the policy that denies'),
};
