import type { Principal, SessionPrincipal } from '../language/principal.ts';
import type { RequestFacts } from './request-facts.ts';

/**
 * The value of a key that follows from the request itself, by the key in lower case; undefined when it does not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const deriveKey = (lowerKey: string, facts: RequestFacts): string | undefined => {
  switch (lowerKey) {
    case 'aws:principalarn':
      return principalArnOf(facts.principal);
    case 'aws:principalaccount':
      return 'account' in facts.principal ? facts.principal.account : undefined;
    case 'aws:principaltype':
      return principalTypeOf(facts.principal);
    case 'aws:userid':
      return userIdOf(facts.principal);
    case 'aws:username':
      return facts.principal.kind === 'user' ? facts.principal.name : undefined;
    case 'aws:principalisawsservice':
      return String(facts.principal.kind === 'service');
    case 'aws:principalservicename':
      return facts.principal.kind === 'service' ? facts.principal.name : undefined;
    case 'aws:requestedregion':
      return regionOf(facts);
    case 'aws:resourceaccount':
      return facts.resourceAccount === '' ? undefined : facts.resourceAccount;
    case 'aws:currenttime':
      return new Date().toISOString();
    case 'aws:epochtime':
      return String(Math.floor(Date.now() / 1000));
    default:
      return undefined;
  }
};

/** AWS's spelling of the keys that can be derived, by the key in lower case. */
export const DERIVED_KEYS: ReadonlyMap<string, string> = new Map(
  [
    'aws:PrincipalArn',
    'aws:PrincipalAccount',
    'aws:PrincipalType',
    'aws:userid',
    'aws:username',
    'aws:PrincipalIsAWSService',
    'aws:PrincipalServiceName',
    'aws:RequestedRegion',
    'aws:ResourceAccount',
    'aws:CurrentTime',
    'aws:EpochTime',
  ].map((key) => [key.toLowerCase(), key]),
);

// For a session the key holds the role, not the session: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const principalArnOf = (principal: Principal): string | undefined => {
  if (principal.kind === 'session') return roleArnOf(principal);
  return 'arn' in principal ? principal.arn : undefined;
};

// The path of a role is not in its session's ARN; only AWS's own roles tell it by their names.
const roleArnOf = ({ partition, account, roleName }: SessionPrincipal): string => {
  const path = roleName.startsWith('AWSReservedSSO_') ? 'aws-reserved/sso.amazonaws.com/' : '';
  return `arn:${partition}:iam::${account}:role/${path}${roleName}`;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
const principalTypeOf = (principal: Principal): string | undefined => {
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
const userIdOf = (principal: Principal): string | undefined => {
  if (principal.kind === 'root') return principal.account;
  if (principal.kind === 'federatedUser') return `${principal.account}:${principal.name}`;
  return principal.kind === 'anonymous' ? 'anonymous' : undefined;
};

// Services with one endpoint for all regions answer in us-east-1:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
const GLOBAL_SERVICES = new Set([
  'iam',
  'organizations',
  'cloudfront',
  'route53',
  'account',
  'support',
  'budgets',
  'ce',
]);

const regionOf = ({ action, resource }: RequestFacts): string | undefined => {
  if (GLOBAL_SERVICES.has(action.service)) return 'us-east-1';
  const region = resource.arn?.region;
  return region === '' ? undefined : region;
};
