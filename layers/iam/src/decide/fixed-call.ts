import type { Question } from './question.ts';

/** A call that policies do not decide, whatever they say, and why. */
export type FixedCall = {
  readonly decision: 'allowed' | 'implicitDeny';
  readonly severity: 'info' | 'warning';
  readonly because: string;
};

/** How AWS answers a call that no policy decides; undefined for every other call. */
export const fixedCall = ({ action, principal }: Question): FixedCall | undefined => {
  if (action.service !== 'sts') return undefined;
  switch (action.name) {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
    case 'getcalleridentity':
      return {
        decision: 'allowed',
        severity: 'info',
        because: '`sts:GetCallerIdentity` needs no permission, and a Deny does not block it',
      };
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getsessiontoken.html
    case 'getsessiontoken':
      return {
        decision: 'allowed',
        severity: 'info',
        because:
          '`sts:GetSessionToken` needs no permission and no policy reaches it; it takes the long-term keys of a user',
      };
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
    case 'assumerole':
      return principal.kind === 'root'
        ? {
            decision: 'implicitDeny',
            severity: 'warning',
            because: 'the root user cannot assume roles, whatever the policies say',
          }
        : undefined;
    default:
      return undefined;
  }
};
