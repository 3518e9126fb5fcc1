import { hasResourceType, isAlwaysOnResource } from '../../catalog/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';

type Known = { readonly call: Call; readonly chain: readonly ChainRequest[] };

/** The first denial with what the text leaves out filled in from the rest of it; null when nothing is missing or nothing helps. */
export const completeRequest = (stated: ChainRequest, { call, chain }: Known): ChainRequest | null => {
  const { action } = stated;
  if (action === null) return null;
  const resource = stated.resource ?? (isOnNothing(action, call) ? '*' : modelOf(action, call));
  const link = linkOf({ ...stated, resource }, chain);
  // Of a sign-in from outside, the provider asks.
  const provider = link?.principal?.includes('-provider/') === true ? link.principal : null;
  const principal = stated.principal ?? provider ?? call.principal.attachTo;
  const context = { ...link?.context, ...stated.context };
  const isNew = Object.keys(context).some((key) => key !== 'aws:RequestedRegion' && stated.context[key] === undefined);
  const isSame = resource === stated.resource && principal === stated.principal && !isNew;
  if (isSame || resource === null) return null;
  return {
    ...stated,
    principal,
    resource,
    context,
    from: 'derived',
    completes: true,
    because: 'the denied request, completed',
  };
};

/** AWS's whole sentence names a resource where there is one; not every call of an action is asked on one. */
const isOnNothing = (action: string, { denial }: Call): boolean =>
  !hasResourceType(action) ||
  (!isAlwaysOnResource(action) && denial?.statedBy === 'sentence' && denial.kind !== 'unknown');

/** The request of the chain that asks for the same action on the same resource. */
export const linkOf = (request: ChainRequest, chain: readonly ChainRequest[]): ChainRequest | undefined =>
  chain.find(
    (other) => other.resource === request.resource && other.action?.toLowerCase() === request.action?.toLowerCase(),
  );

const modelOf = (action: string, call: Call): string | null => {
  if (!modelActions.has(action.toLowerCase())) return null;
  const target = readModelTarget(call);
  if (target === null) return null;
  const { partition } = call;
  return (
    modelChain({ target, principal: null, by: 'denied', edge: '', partition, actions: [action] })[0]?.resource ?? null
  );
};

export const modelActions: ReadonlySet<string> = new Set([
  'bedrock:invokemodel',
  'bedrock:invokemodelwithresponsestream',
  'bedrock:counttokens',
]);
