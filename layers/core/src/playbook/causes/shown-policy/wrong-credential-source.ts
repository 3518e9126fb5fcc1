import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { says } from '../../signs/says.ts';
import { wrongCredentials } from '../../signs/wrong-credentials.ts';

export const wrongCredentialSource: Cause = {
  id: 'WRONG_CREDENTIAL_SOURCE',
  title: 'The client signs with other credentials than intended',
  edge: 'client->any service',
  isPermissionProblem: true,
  basis: 'both',
  url: 'https://aws.amazon.com/es/premiumsupport/knowledge-center/eks-troubleshoot-IRSA-errors/',
  evidence: ['aws sts get-caller-identity in the same process environment'],
  pitfalls: ['For web identity the SDK needs its STS module', 'GUI programs do not read shell start-up files'],
  recognise: (clues) => wrongCredentials(clues),
  remedy: (clues) =>
    says(clues, 'guestRefused')
      ? noChange(
          ['wait for the sign-in and pass the token of the user pool to the identity pool (logins), then ask again'],
          [
            'only where visitors are meant to come without signing in, allow guests in the identity pool and keep their role narrow',
            'aws cognito-identity describe-identity-pool --identity-pool-id IDENTITY_POOL_ID',
          ],
        )
      : noChange([
          'print who the client really is, in the same process environment, and correct the configuration; do not widen the role that is used by accident',
          'aws sts get-caller-identity',
        ]),
};
