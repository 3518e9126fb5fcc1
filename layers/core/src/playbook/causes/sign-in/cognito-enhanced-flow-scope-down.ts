import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

export const cognitoEnhancedFlowScopeDown: Cause = {
  id: 'COGNITO_ENHANCED_FLOW_SCOPE_DOWN',
  title: 'Guest credentials of the enhanced flow carry a session policy of Cognito',
  edge: 'cognito guest->any service',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnauthenticatedIdentities.html',
  evidence: ['principal contains CognitoIdentityCredentials', 'cognito-identity pool: AllowClassicFlow'],
  pitfalls: ['The managed policy AmazonCognitoUnAuthedIdentitiesSessionPolicy lists what guests may use'],
  recognise: (clues) => {
    const isGuest = clues.principal.worksFor === 'cognito' && clues.layer.policyType === 'session';
    const because = 'Cognito passes a session policy with guest credentials, whatever the role allows';
    if (isGuest)
      return found({
        tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
        confidence: 'certain',
        because,
      });
    // Members of a group act with its role, which no guest has
    if (says(clues, 'groupOfPool')) return null;
    // The sentence hides the kind of policy: guests are denied most actions by that session policy
    const isHidden = clues.principal.worksFor === 'cognito' && clues.layer.kind === 'unknown' && says(clues, 'guest');
    return isHidden ? found({ tier: 'edge', confidence: 'possible', because }) : null;
  },
  remedy: () =>
    noChange([
      'let users sign in and take the role for signed-in users, or call the service from a back end: no policy of the guest role helps, what counts is what it and Cognito’s session policy both allow (the basic flow passes none, and hands the role to anybody)',
      'aws cognito-identity describe-identity-pool --identity-pool-id POOL_ID',
    ]),
};
