import type { Principal, SessionPrincipal } from '../language/principal.ts';

// For a session the key holds the role, not the session: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
export const principalArnOf = (principal: Principal): string | undefined => {
  if (principal.kind === 'session') return roleArnOf(principal);
  return 'arn' in principal ? principal.arn : undefined;
};

// The path of a role is not in its session's ARN; only AWS's own roles tell it by their names.
const roleArnOf = ({ partition, account, roleName }: SessionPrincipal): string => {
  const path = roleName.startsWith('AWSReservedSSO_') ? 'aws-reserved/sso.amazonaws.com/' : '';
  return `arn:${partition}:iam::${account}:role/${path}${roleName}`;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
export const principalTypeOf = (principal: Principal): string | undefined => {
  switch (principal.kind) {
    case 'root':
      return 'Account';
    case 'user':
      return 'User';
    case 'federatedUser':
      return 'FederatedUser';
    case 'role':
    case 'session':
      return 'AssumedRole';
    case 'anonymous':
      return 'Anonymous';
    case 'service':
    case 'identityProvider':
    case 'unknown':
      return undefined;
  }
};

// A user's or a role's unique id is not in its ARN, so theirs is not known.
export const userIdOf = (principal: Principal): string | undefined => {
  if (principal.kind === 'root') return principal.account;
  if (principal.kind === 'federatedUser') return `${principal.account}:${principal.name}`;
  return principal.kind === 'anonymous' ? 'anonymous' : undefined;
};
