import type { Evidence, Facts } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { readCall } from '../clues/read-call.ts';
import { byParameter } from './by-parameter.ts';
import { chainOf } from './chain-of.ts';
import { completeRequest, linkOf } from './complete-request.ts';
import { meantRequests } from './meant-requests.ts';
import { isSameRequest, withoutRepeats } from './same-request.ts';
import { statedRequests } from './stated-requests.ts';

/**
 * All access requests that the call of a text makes: [0] exactly what the text states of its first denial, then the other stated ones,
 * then the derived: the first one completed, and the rest of the chain. Parts that nothing gives are `{Placeholder}` in ARNs, null as a principal.
 */
export const expandCall = (seen: { readonly facts: Facts; readonly evidence: Evidence }): ChainRequest[] => {
  const call = readCall(seen.facts, seen.evidence);
  const [first, ...others] = statedRequests(call);
  if (first === undefined) throw new Error('bug: a text has at least one stated request');
  const known = chainOf(call);
  const meant = [...byParameter(call), ...meantRequests(call)].filter((request) => !isKnownBetter(request, known));
  // What a service says of itself is what failed; the rest of the chain is foreseen.
  const rest = meant.length === 0 ? known : known.map((one) => ({ ...one, required: false }));
  const chain = ofDenied([...meant, ...rest], first);
  const completed = completeRequest(first, { call, chain });
  const requests = [
    { ...linked(first, chain), required: meant.every((request) => isSameRequest(request, first)) },
    ...others,
    ...(completed === null ? [] : [linked(completed, chain)]),
    ...chain.map((request) => ofWhom(request, completed?.principal ?? call.principal.attachTo)),
  ];
  return withoutRepeats(asHeld(requests, seen.evidence));
};

/** Who is asked about, and a role that is acted on, by the name that the account holds them by: policies mean exactly that one. */
const asHeld = (requests: readonly ChainRequest[], { spellings = [] }: Evidence): readonly ChainRequest[] => {
  if (spellings.length === 0) return requests;
  const held = new Map(spellings.map((each) => [each.asked, each.held]));
  return requests.map((request) => ({
    ...request,
    principal: held.get(request.principal ?? '') ?? request.principal,
    resource: held.get(request.resource ?? '') ?? request.resource,
  }));
};

/** A sentence that leaves out the resource says less than what is known of the call. */
const isKnownBetter = ({ action, resource }: ChainRequest, known: readonly ChainRequest[]): boolean =>
  (resource === null || resource.includes('{')) && known.some((one) => one.required && one.action === action);

/** Where the text names no principal, the denied one is whoever makes the first call of the chain. */
const ofDenied = (chain: readonly ChainRequest[], stated: ChainRequest): readonly ChainRequest[] => {
  const [lead] = chain;
  if (stated.principal !== null || lead === undefined) return chain;
  return chain.map((request) => (request.principal === lead.principal ? { ...request, by: 'denied' } : request));
};

/** Whoever was completed as the denied one, or told, makes the rest of the call as well. */
const ofWhom = (request: ChainRequest, whom: string | null): ChainRequest =>
  request.by === 'denied' && request.principal === null && whom !== null ? { ...request, principal: whom } : request;

/** A request knows its place in the chain: the edge, and why the call needs it. */
const linked = (request: ChainRequest, chain: readonly ChainRequest[]): ChainRequest => {
  const link = linkOf(request, chain);
  if (link === undefined) return request;
  const { edge, because, url, needsResourcePolicy } = link;
  return { ...request, edge, because: because ?? request.because, url, needsResourcePolicy };
};
