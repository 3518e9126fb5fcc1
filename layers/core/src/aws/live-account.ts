import { readArn } from '../arn/index.ts';
import type {
  AccountReader,
  CallerIdentity,
  CallOptions,
  Finder,
  Found,
  LiveAccount,
  ReadWish,
} from '../conversation/index.ts';
import type { Evidence } from '../intake/index.ts';
import { openAccess } from './account/access.ts';
import { limitCalls } from './account/call-budget.ts';
import { type Chosen, chooseAccount, type Reach } from './account/choose-account.ts';
import { isKnownRegion } from './account/is-known-region.ts';
import { keepIdentity } from './account/keep-identity.ts';
import { lazyCredentials } from './account/lazy-credentials.ts';
import { keepFor } from './read/keep.ts';
import { accountOf, findWish, readWish, unreadWish } from './read/read-wish.ts';
import { defaultLimits, type SimulatorLimits, tokenBuckets } from './simulate/token-bucket.ts';

/** The Region where no ARN decides, the reader roles, the clock; and the limits before IAM's simulator. */
export type LiveAccountOptions = Reach & { readonly limits?: SimulatorLimits };

/**
 * The live account by the AWS SDK's default credential chain, read-only: every client refuses a command that is no read.
 * A service's client is loaded when it is first asked; what was read completely is kept for 60 seconds, of another account for its caller alone. Never throws for what AWS answers.
 */
export const liveAccount = (options: LiveAccountOptions): LiveAccount => {
  const credentials = async () => (await import('./account/own-credentials.ts')).ownCredentials(options.region);
  const own = openAccess(options.region, lazyCredentials(credentials));
  const known = keepIdentity(own, options.clock);
  const identity: CallerIdentity = (call) => {
    limitCalls(call);
    return known(call);
  };
  const choose = chooseAccount(options, own);
  const keep = keepFor<Evidence>(options.clock, ({ unseenLayers }) => unseenLayers.length === 0);
  const take = tokenBuckets(options.limits ?? defaultLimits, options.clock);
  const names = keepFor<Found>(options.clock, ({ kind }) => kind === 'found');
  type Opened = Extract<Chosen, { readonly kind: 'open' }>;
  /** The account that a wish is about, or why it stays closed. */
  const open = async (wish: ReadWish, call: CallOptions): Promise<Chosen> => {
    const region = wish.kind === 'vpcEndpoint' ? wish.region : 'arn' in wish ? readArn(wish.arn).region : '';
    if (region !== '' && !isKnownRegion(region)) return { kind: 'closed', because: `AWS has no Region \`${region}\`` };
    return choose(accountOf(wish), await identity(call), call.caller);
  };
  const keyOf = ({ as }: Opened, wish: ReadWish): string => JSON.stringify([as, wish]);
  const read: AccountReader = async (wish, call) => {
    const chosen = await open(wish, call);
    if (chosen.kind === 'closed') return unreadWish(wish, chosen.because);
    return keep(keyOf(chosen, wish), call.mayCache, () => readWish(chosen.access, wish, call.signal));
  };
  const find: Finder = async (wish, call) => {
    const chosen = await open(wish, call);
    if (chosen.kind === 'closed') return { kind: 'unread', because: chosen.because };
    return names(keyOf(chosen, wish), call.mayCache, () => findWish(chosen.access, wish, call.signal));
  };
  return {
    identity,
    find,
    read: async (wish, call) => asUnread(await read(wish, call)),
    simulate: async (asked, call) => {
      const account = readArn(asked.request.principal).account;
      const chosen = choose(account, await identity(call), call.caller);
      if (chosen.kind === 'closed') return { kind: 'undecided', reason: 'credentials', because: chosen.because };
      const { simulate } = await import('./simulate/simulate.ts');
      return simulate({ access: chosen.access, take: () => take(account) }, asked, call.signal);
    },
    decode: async ({ encoded, account }, call) => {
      const chosen = choose(account, await identity(call), call.caller);
      if (chosen.kind === 'closed') return { kind: 'undecoded', because: chosen.because };
      const { decodeMessage } = await import('./account/decode-message.ts');
      return decodeMessage(chosen.access, encoded, call.signal);
    },
  };
};

/** What AWS was asked for and did not tell is another thing than what nobody showed. */
const asUnread = (evidence: Evidence): Evidence => ({
  ...evidence,
  unseenLayers: evidence.unseenLayers.map((layer) => ({ ...layer, isUnread: true })),
});
