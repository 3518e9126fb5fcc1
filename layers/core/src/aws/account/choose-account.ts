import type { Clock, Identity } from '../../conversation/index.ts';
import { type Access, openAccess } from './access.ts';
import { lazyCredentials } from './lazy-credentials.ts';

export type Reach = {
  readonly region: string;
  /** Role ARNs, one an account at most is used: the only roles that are ever assumed. */
  readonly readerRoles: readonly string[];
  readonly externalId: string | null;
  readonly clock: Clock;
};

export type Chosen =
  | { readonly kind: 'open'; readonly access: Access }
  | { readonly kind: 'closed'; readonly because: string };

/** Opens the account asked for: our own, or another one through its listed reader role. */
export const chooseAccount = (reach: Reach, own: Access) => {
  const readers = new Map<string, Access>();
  return (account: string | null, identity: Identity): Chosen => {
    if (identity.kind === 'unknown') return { kind: 'closed', because: identity.because };
    if (account === null || account === identity.account) return { kind: 'open', access: own };
    const known = readers.get(account);
    if (known !== undefined) return { kind: 'open', access: known };
    const roleArn = reach.readerRoles.find((arn) => arn.split(':')[4] === account);
    if (roleArn === undefined) return { kind: 'closed', because: wrongAccount(account, identity.account) };
    const { externalId, region, clock } = reach;
    const credentials = lazyCredentials(async () => {
      const { becomeReader } = await import('./become-reader.ts');
      return becomeReader(own, { roleArn, externalId }, clock);
    });
    const access = openAccess(region, credentials);
    readers.set(account, access);
    return { kind: 'open', access };
  };
};

const wrongAccount = (asked: string, held: string): string =>
  `this is about account \`${asked}\`, our credentials are of account \`${held}\`, and no reader role of \`${asked}\` is listed`;
