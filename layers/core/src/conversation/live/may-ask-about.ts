import { readArn } from '../../arn/index.ts';
import { decideRequests } from '../../diagnose/index.ts';
import { type Evidence, mergeEvidence, noEvidence } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { Clock } from '../conversation-store.ts';
import type { CallOptions, LiveAccount, ReadWish } from '../ports.ts';

export type Permission = { readonly may: true } | { readonly may: false; readonly because: string };

/** Who asks, and the read that would show them what they ask about. */
export type Asked = {
  readonly caller: string | null;
  readonly action: string;
  readonly resource: string;
  /** The resource as who asks wrote it, the only name of it that a refusal may say; left out: the same. */
  readonly written?: string | undefined;
  /** The document asked for, where its own policy has a say in who may read it. */
  readonly document?: ReadWish | undefined;
};

const millisecondsKept = 60_000;
const mostKept = 1_000;

/**
 * Whether a caller may be shown a document: only one who may read it themself (simulate the principal, get the key's policy), since
 * our answer discloses the same. Null as the caller: whoever our credentials belong to. What cannot be decided counts as no, a Deny
 * under a condition that the request does not tell included; an answer is kept for 60 seconds.
 */
export const mayAskAbout = (account: LiveAccount, clock: Clock) => {
  const kept = new Map<string, { readonly at: number; readonly permission: Permission }>();
  return async (wanted: Asked, call: CallOptions): Promise<Permission> => {
    const { caller, action, resource, document, written = resource } = wanted;
    const identity = await account.identity(call);
    if (identity.kind === 'unknown') return { may: false, because: identity.because };
    if (caller !== null && !caller.startsWith('arn:'))
      return no({ caller, action, written }, 'cannot be decided: nobody signed the request');
    const asked = { caller: caller ?? identity.arn, action, resource, written };
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known !== undefined && clock() - known.at < millisecondsKept) return known.permission;
    const at = clock();
    const permission = await decidePermission(account, { ...asked, document }, call);
    kept.delete(key);
    if (!call.signal.aborted) kept.set(key, { at, permission });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return permission;
  };
};

type Named = { readonly caller: string; readonly action: string; readonly resource: string; readonly written: string };
type Deciding = Named & { readonly document?: ReadWish | undefined };

const decidePermission = async (account: LiveAccount, asked: Deciding, call: CallOptions): Promise<Permission> => {
  const { caller, action, document } = asked;
  const owner = readArn(caller).account;
  const [own, above, itself] = await Promise.all([
    account.read({ kind: 'principal', arn: caller }, call),
    account.read({ kind: 'organization', account: owner }, call),
    document === undefined ? noEvidence : readItself(account, document, call),
  ]);
  const [decided] = decideRequests({
    requests: [requestOf(asked, owner)],
    evidence: mergeEvidence(own, above, itself),
  });
  const decision = decided?.decision?.decision ?? null;
  const unseen = decided?.unseen ?? [];
  if (decision === null || unseen.includes('identity') || unseen.includes('permissionsBoundary'))
    return no(asked, `could not be decided: ${own.unseenLayers[0]?.because ?? 'its policies are not known'}`);
  if (decision !== 'allowed') return no(asked, `was denied: it takes \`${action}\``);
  const [missing] = decided?.decision?.missingContextKeys ?? [];
  if (missing !== undefined) return no(asked, `hangs on \`${missing}\`, which nobody told`);
  if (caller.endsWith(':root')) return { may: true };
  return confirmed(
    account,
    { ...asked, source: own.principals[0]?.arn ?? caller, owner, sawOrganization: !unseen.includes('serviceControl') },
    call,
  );
};

/** The document by the name that its policy decides under, which is the one that AWS holds. */
const readItself = async (account: LiveAccount, wish: ReadWish, call: CallOptions): Promise<Evidence> => {
  const evidence = await account.read(wish, call);
  const { arn, held } = wish.kind === 'resource' ? wish : { arn: null, held: undefined };
  const asHeld = (of: string | null): string | null => (of === arn && held !== undefined ? held : of);
  return {
    ...evidence,
    policies: evidence.policies.map((policy) => ({ ...policy, attachTo: asHeld(policy.attachTo) })),
    seenLayers: evidence.seenLayers.map((layer) => ({ ...layer, of: asHeld(layer.of) })),
  };
};

type Confirming = Named & { readonly source: string; readonly owner: string; readonly sawOrganization: boolean };

/** The simulator sees service control policies that we may not be able to read. */
const confirmed = async (account: LiveAccount, asked: Confirming, call: CallOptions): Promise<Permission> => {
  const simulated = await account.simulate(
    {
      ...{ kind: 'principal', source: asked.source, added: [], excluded: [], boundary: [], resource: [] },
      request: {
        principal: asked.caller,
        action: asked.action,
        resource: asked.resource,
        resourceAccount: asked.owner,
      },
    },
    call,
  );
  if (simulated.kind === 'decided')
    return simulated.decision === 'allowed'
      ? { may: true }
      : no(asked, `was denied by IAM’s simulator: it takes \`${asked.action}\``);
  return asked.sawOrganization ? { may: true } : no(asked, `could not be decided: ${simulated.because}`);
};

const no = ({ caller, action, written }: Omit<Named, 'resource'>, because: string): Permission => ({
  may: false,
  because:
    action === 'iam:SimulatePrincipalPolicy'
      ? `nothing of \`${written}\` is told, only what was pasted counts: that \`${caller}\` may ask about it ${because}`
      : `what \`${action}\` shows of \`${written}\` is not shown: that \`${caller}\` may read it ${because}`,
});

/** What the caller's own account grants, also on a principal of an account that lists us a reader role. */
const requestOf = ({ caller, action, resource }: Named, owner: string): ChainRequest => ({
  ...{ principal: caller, action, resource, resourceAccount: owner, context: {}, from: 'derived' },
  ...{ edge: null, because: null, url: null, required: true, needsResourcePolicy: false },
});
