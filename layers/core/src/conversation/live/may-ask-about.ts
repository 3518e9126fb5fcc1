import { decideRequests } from '../../diagnose/index.ts';
import { mergeEvidence } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { Clock } from '../conversation-store.ts';
import type { CallOptions, LiveAccount } from '../ports.ts';

export type Permission = { readonly may: true } | { readonly may: false; readonly because: string };

type Asked = { readonly caller: string | null; readonly principal: string };

const action = 'iam:SimulatePrincipalPolicy';
const millisecondsKept = 60_000;
const mostKept = 1_000;

/**
 * Whether a caller may be told about a principal: only one who may simulate its policies themself, since our answer discloses the same.
 * Null as the caller: whoever our credentials belong to. What cannot be decided counts as no; an answer is kept for 60 seconds.
 */
export const mayAskAbout = (account: LiveAccount, clock: Clock) => {
  const kept = new Map<string, { readonly at: number; readonly permission: Permission }>();
  return async ({ caller, principal }: Asked, call: CallOptions): Promise<Permission> => {
    const identity = await account.identity(call);
    if (identity.kind === 'unknown') return { may: false, because: identity.because };
    const asked = { caller: caller ?? identity.arn, principal: principalOf(principal) };
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known !== undefined && clock() - known.at < millisecondsKept) return known.permission;
    const at = clock();
    const permission = await decidePermission(account, asked, call);
    kept.delete(key);
    if (!call.signal.aborted) kept.set(key, { at, permission });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return permission;
  };
};

type Named = { readonly caller: string; readonly principal: string };

const decidePermission = async (account: LiveAccount, asked: Named, call: CallOptions): Promise<Permission> => {
  const { caller } = asked;
  const owner = caller.split(':')[4] ?? '';
  const [own, above] = await Promise.all([
    account.read({ kind: 'principal', arn: caller }, call),
    account.read({ kind: 'organization', account: owner }, call),
  ]);
  const [decided] = decideRequests({ requests: [requestOf(asked, owner)], evidence: mergeEvidence(own, above) });
  const decision = decided?.decision?.decision ?? null;
  const unseen = decided?.unseen ?? [];
  if (decision === null || unseen.includes('identity') || unseen.includes('permissionsBoundary'))
    return no(asked, `could not be decided: ${own.unseenLayers[0]?.because ?? 'its policies are not known'}`);
  if (decision !== 'allowed') return no(asked, `was denied: it takes \`${action}\``);
  if (caller.endsWith(':root')) return { may: true };
  return confirmed(
    account,
    { ...asked, source: own.principals[0]?.arn ?? caller, owner, sawOrganization: !unseen.includes('serviceControl') },
    call,
  );
};

type Confirming = Named & { readonly source: string; readonly owner: string; readonly sawOrganization: boolean };

/** The simulator sees service control policies that we may not be able to read. */
const confirmed = async (account: LiveAccount, asked: Confirming, call: CallOptions): Promise<Permission> => {
  const simulated = await account.simulate(
    {
      ...{ kind: 'principal', source: asked.source, added: [], excluded: [], boundary: [], resource: [] },
      request: { principal: asked.caller, action, resource: asked.principal, resourceAccount: asked.owner },
    },
    call,
  );
  if (simulated.kind === 'decided')
    return simulated.decision === 'allowed'
      ? { may: true }
      : no(asked, `was denied by IAM’s simulator: it takes \`${action}\``);
  return asked.sawOrganization ? { may: true } : no(asked, `could not be decided: ${simulated.because}`);
};

const no = ({ caller, principal }: Named, because: string): Permission => ({
  may: false,
  because: `nothing of \`${principal}\` was read, only what was pasted counts: that \`${caller}\` may ask about it ${because}`,
});

/** What the caller's own account grants, also on a principal of an account that lists us a reader role. */
const requestOf = ({ caller, principal }: Named, owner: string): ChainRequest => ({
  ...{ principal: caller, action, resource: principal, resourceAccount: owner, context: {}, from: 'derived' },
  ...{ edge: null, because: null, url: null, required: true, needsResourcePolicy: false },
});

/** The role behind a session: IAM simulates no session. */
const principalOf = (arn: string): string => {
  const [, partition, , , account, resource = ''] = arn.split(':');
  const [type, name] = resource.split('/');
  return type === 'assumed-role' ? `arn:${partition}:iam::${account}:role/${name}` : arn;
};
