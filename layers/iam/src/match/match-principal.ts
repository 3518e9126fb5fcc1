import type { Principal } from '../language/principal.ts';
import type { PrincipalPattern } from './principal-pattern.ts';

/**
 * How directly a `Principal` element names the caller, the closest way first. `session`: the session, user, service or
 * provider itself, or everyone; `role`: the role behind a session, or the user behind a federated user; `account`: the
 * account, which leaves the choice to its own policies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type PrincipalMatch = 'session' | 'role' | 'account' | 'none';

/** The caller, and `aws:PrincipalArn` if the request gave it: the role of a session with its path. */
export type Caller = { readonly principal: Principal; readonly givenArn: string | undefined };

export const matchPrincipal = (pattern: PrincipalPattern, caller: Caller): PrincipalMatch => {
  if (pattern.isEveryone) return 'session';
  const { principal } = caller;
  switch (principal.kind) {
    case 'service':
      return pattern.services.has(principal.name) ? 'session' : 'none';
    case 'identityProvider':
      return namesProvider(pattern, principal.name) ? 'session' : 'none';
    case 'anonymous':
    case 'unknown':
      return 'none';
    case 'root':
      return pattern.accounts.has(principal.account) ? 'session' : 'none';
    case 'user':
      if (pattern.arns.has(principal.arn)) return 'session';
      break;
    case 'role':
      if (pattern.arns.has(principal.arn)) return 'role';
      break;
    case 'session':
      if (pattern.arns.has(principal.arn)) return 'session';
      if (namesRoleOf(pattern, { account: principal.account, roleName: principal.roleName, caller })) return 'role';
      break;
    case 'federatedUser':
      if (pattern.arns.has(principal.arn)) return 'session';
      if (caller.givenArn !== undefined && pattern.arns.has(caller.givenArn)) return 'role';
  }
  return pattern.accounts.has(principal.account) ? 'account' : 'none';
};

type RoleOfSession = { readonly account: string; readonly roleName: string; readonly caller: Caller };

const namesRoleOf = (pattern: PrincipalPattern, { account, roleName, caller }: RoleOfSession): boolean =>
  caller.givenArn === undefined ? pattern.roles.has(`${account}/${roleName}`) : pattern.arns.has(caller.givenArn);

const PROVIDER_PREFIX = ':oidc-provider/';

// A provider may be given as its host name alone, where a policy names its ARN.
const namesProvider = ({ providers }: PrincipalPattern, name: string): boolean =>
  providers.has(name) ||
  (!name.startsWith('arn:') && [...providers].some((provider) => provider.endsWith(`${PROVIDER_PREFIX}${name}`)));

/**
 * Whether a `NotPrincipal` of a Deny spares the caller: it must list the caller, a session's role, and the account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export const isSpared = (pattern: PrincipalPattern, caller: Caller): boolean => {
  if (pattern.isEveryone) return true;
  const { principal } = caller;
  const direct = matchPrincipal(pattern, caller);
  switch (principal.kind) {
    case 'service':
    case 'identityProvider':
    case 'anonymous':
    case 'unknown':
    case 'root':
      return direct !== 'none';
    case 'user':
    case 'federatedUser':
      return direct === 'session' && pattern.accounts.has(principal.account);
    case 'role':
      return direct === 'role' && pattern.accounts.has(principal.account);
    case 'session': {
      const { account, roleName } = principal;
      const isRoleListed = namesRoleOf(pattern, { account, roleName, caller });
      return direct === 'session' && isRoleListed && pattern.accounts.has(account);
    }
  }
};
