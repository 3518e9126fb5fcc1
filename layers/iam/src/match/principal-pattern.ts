import { parseArn } from '../language/arn.ts';
import { isAccountId } from '../language/is-account-id.ts';
import type { PrincipalEntry } from '../language/policy-document.ts';

/** A `Principal` element made ready: who is named, by how they are named. */
export type PrincipalPattern = {
  readonly isEveryone: boolean;
  readonly accounts: ReadonlySet<string>;
  /** ARNs of users, roles, sessions, federated users, as written. */
  readonly arns: ReadonlySet<string>;
  /** `account/name` of roles named with a path: a session's ARN does not show the role's path. */
  readonly roles: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
};

/** An entry that can match nobody, and why. */
export type RefusedPrincipal = { readonly entry: PrincipalEntry; readonly because: string };

export const compilePrincipals = (
  entries: readonly PrincipalEntry[],
): { readonly pattern: PrincipalPattern; readonly refused: readonly RefusedPrincipal[] } => {
  const pattern = {
    isEveryone: entries.some((entry) => entry.type === 'everyone'),
    accounts: new Set<string>(),
    arns: new Set<string>(),
    roles: new Set<string>(),
    services: new Set<string>(),
    providers: new Set<string>(),
  };
  const refused: RefusedPrincipal[] = [];
  for (const entry of entries) {
    const because = addEntry(pattern, entry);
    if (because !== undefined) refused.push({ entry, because });
  }
  return { pattern, refused };
};

type Names = Readonly<Record<'accounts' | 'arns' | 'roles' | 'services' | 'providers', Set<string>>>;

const addEntry = (names: Names, { type, value }: PrincipalEntry): string | undefined => {
  switch (type) {
    case 'everyone':
      return undefined;
    case 'AWS':
      return addAws(names, value);
    case 'Service':
      if (hasWildcard(value)) return 'a service is named in full, without wildcards';
      names.services.add(value);
      return undefined;
    case 'Federated':
      if (hasWildcard(value)) return 'an identity provider is named in full, without wildcards';
      names.providers.add(value);
      return undefined;
    case 'CanonicalUser':
      return 'a canonical user id does not tell which account it is, so it is compared with nobody';
  }
};

const hasWildcard = (value: string): boolean => value.includes('*') || value.includes('?');

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const addAws = (names: Names, value: string): string | undefined => {
  if (isAccountId(value)) {
    names.accounts.add(value);
    return undefined;
  }
  if (isUniqueId(value)) return 'it is the unique id of an identity that was deleted, it never matches again';
  if (hasWildcard(value))
    return 'a principal takes no wildcard within a name, compare `aws:PrincipalArn` in a condition';
  const arn = parseArn(value);
  if (arn === undefined) return 'it is neither an account id nor an ARN';
  if (arn.resource.startsWith('group/')) return 'a group cannot be a principal';
  if (arn.resource === 'root') names.accounts.add(arn.account);
  else names.arns.add(value);
  if (arn.resource.startsWith('role/')) names.roles.add(`${arn.account}/${lastOf(arn.resource)}`);
  return undefined;
};

const lastOf = (resource: string): string => resource.slice(resource.lastIndexOf('/') + 1);

const UNIQUE_ID_PREFIXES = ['AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'ASIA', 'AKIA'];

const isUniqueId = (value: string): boolean =>
  value.length >= 16 && !value.includes(':') && UNIQUE_ID_PREFIXES.includes(value.slice(0, 4));
