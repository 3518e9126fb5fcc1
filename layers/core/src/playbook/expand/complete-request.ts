import { hasResourceType } from '../../catalog/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';
import type { Setting } from './setting.ts';

type Known = { readonly setting: Setting; readonly chain: readonly ChainRequest[] };

/** The first denial with what the text leaves out filled in from the rest of it; null when nothing is missing or nothing helps. */
export const completeRequest = (stated: ChainRequest, { setting, chain }: Known): ChainRequest | null => {
  const { action } = stated;
  if (action === null) return null;
  const resource = stated.resource ?? (hasResourceType(action) ? modelOf(action, setting) : '*');
  const principal = stated.principal ?? setting.principal.attachTo;
  const link = linkOf({ ...stated, resource }, chain);
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

/** The request of the chain that asks for the same action on the same resource. */
export const linkOf = (request: ChainRequest, chain: readonly ChainRequest[]): ChainRequest | undefined =>
  chain.find(
    (other) => other.resource === request.resource && other.action?.toLowerCase() === request.action?.toLowerCase(),
  );

const modelOf = (action: string, setting: Setting): string | null => {
  if (!modelActions.has(action.toLowerCase())) return null;
  const target = readModelTarget(setting);
  if (target === null) return null;
  const call = {
    target,
    principal: null,
    by: 'denied' as const,
    edge: '',
    partition: setting.partition,
    actions: [action],
  };
  return modelChain(call)[0]?.resource ?? null;
};

export const modelActions: ReadonlySet<string> = new Set([
  'bedrock:invokemodel',
  'bedrock:invokemodelwithresponsestream',
  'bedrock:counttokens',
]);
