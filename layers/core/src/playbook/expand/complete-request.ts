import { hasResourceType } from '../../catalog/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';
import type { Setting } from './setting.ts';

/** The first denial with what the text leaves out filled in from the rest of it; null when nothing is missing or nothing helps. */
export const completeRequest = (stated: ChainRequest, setting: Setting): ChainRequest | null => {
  const { action } = stated;
  if (action === null) return null;
  const resource = stated.resource ?? (hasResourceType(action) ? modelOf(action, setting) : '*');
  const principal = stated.principal ?? setting.principal.attachTo;
  const context = contextOf(stated, resource);
  const isSame = resource === stated.resource && principal === stated.principal && context === stated.context;
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

/** What AWS itself puts into the request: the Region that is asked, `unspecified` for a model without one. */
const contextOf = (stated: ChainRequest, resource: string | null): ChainRequest['context'] => {
  const [, , service, region = '', account = ''] = resource?.split(':') ?? [];
  const known = stated.context['aws:RequestedRegion'] !== undefined;
  if (known || service !== 'bedrock' || !(region === '' ? account === '' : /^[a-z]{2}-[a-z-]+-\d$/.test(region)))
    return stated.context;
  const isModel = resource?.includes(':foundation-model/') === true;
  if (region === '' && !isModel) return stated.context;
  return { ...stated.context, 'aws:RequestedRegion': region === '' ? 'unspecified' : region };
};
