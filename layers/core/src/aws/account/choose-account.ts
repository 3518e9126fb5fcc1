import { readArn } from '../../arn/index.ts';
import type { Clock, Identity } from '../../conversation/index.ts';
import { type Access, openAccess } from './access.ts';
import { callerTag } from './caller-tag.ts';
import { lazyCredentials } from './lazy-credentials.ts';

export type Reach = {
  readonly region: string;
  /** Role ARNs, one an account at most is used: the only roles that are ever assumed. */
  readonly readerRoles: readonly string[];
  readonly externalId: string | null;
  readonly clock: Clock;
};

export type Chosen =
  /** `as`: in whose name another account is entered, and so whose what is read there is; null: our own account. */
  | { readonly kind: 'open'; readonly access: Access; readonly as: string | null }
  | { readonly kind: 'closed'; readonly because: string };

// Each holds clients: of very many callers the one who came first is opened anew.
const mostReaders = 64;

/** Opens the account asked for: our own, or another one through its listed reader role, in the caller's name. */
export const chooseAccount = (reach: Reach, own: Access) => {
  const readers = new Map<string, Access>();
  return (account: string | null, identity: Identity, caller: string | null): Chosen => {
    if (identity.kind === 'unknown') return { kind: 'closed', because: identity.because };
    if (account === null || account === identity.account) return { kind: 'open', access: own, as: null };
    const roleArn = reach.readerRoles.find((arn) => readArn(arn).account === account);
    if (roleArn === undefined) return { kind: 'closed', because: wrongAccount(account, identity.account) };
    const as = callerTag(caller ?? identity.arn);
    if (as === null) return { kind: 'closed', because: unnamed(account, caller ?? identity.arn) };
    const key = `${account} ${as}`;
    const access = readers.get(key) ?? openReader(reach, own, { roleArn, as });
    readers.delete(key);
    readers.set(key, access);
    const oldest = readers.keys().next().value;
    if (readers.size > mostReaders && oldest !== undefined) readers.delete(oldest);
    return { kind: 'open', access, as };
  };
};

const openReader = (
  { externalId, region, clock }: Reach,
  own: Access,
  { roleArn, as }: { readonly roleArn: string; readonly as: string },
): Access => {
  const credentials = lazyCredentials(async () => {
    const { becomeReader } = await import('./become-reader.ts');
    return becomeReader(own, { roleArn, externalId, caller: as }, clock);
  });
  return openAccess(region, credentials);
};

const wrongAccount = (asked: string, held: string): string =>
  `this is about account \`${asked}\`, our credentials are of account \`${held}\`, and no reader role of \`${asked}\` is listed`;

const unnamed = (account: string, caller: string): string =>
  `account \`${account}\` is entered in its caller’s name only, and \`${caller}\` is no name that AWS takes as a session tag`;
