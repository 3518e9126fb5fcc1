import type { Evidence, Facts } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { chainOf } from './chain-of.ts';
import { completeRequest } from './complete-request.ts';
import { withoutRepeats } from './same-request.ts';
import { readSetting } from './setting.ts';
import { statedRequests } from './stated-requests.ts';

/**
 * All access requests that the call of a text makes: [0] exactly what the text states of its first denial, then the other stated ones,
 * then the derived: the first one completed, and the rest of the chain. Parts that nothing gives are `{Placeholder}` in ARNs, null as a principal.
 */
export const expandCall = (seen: { readonly facts: Facts; readonly evidence: Evidence }): ChainRequest[] => {
  const setting = readSetting(seen.facts, seen.evidence);
  const stated = statedRequests(seen.facts.denials);
  const [first] = stated;
  const completed = first === undefined ? null : completeRequest(first, setting);
  const chain = chainOf(setting);
  const withContext = stated.map((request, index) => (index === 0 ? enriched(request, chain) : request));
  return withoutRepeats([...withContext, ...(completed === null ? [] : [enriched(completed, chain)]), ...chain]);
};

/** A stated request knows its place in the chain: the edge, and why the call needs it. */
const enriched = (request: ChainRequest, chain: readonly ChainRequest[]): ChainRequest => {
  const link = chain.find(
    (other) => other.resource === request.resource && other.action?.toLowerCase() === request.action?.toLowerCase(),
  );
  if (link === undefined) return request;
  const { edge, because, url, needsResourcePolicy } = link;
  const context = request.from === 'message' ? request.context : { ...link.context, ...request.context };
  return { ...request, context, edge, because: request.because ?? because, url, needsResourcePolicy };
};
