import type { DecidedRequest } from '../chain-request.ts';
import type { Clues } from '../clues/clues.ts';
import type { Grant, Remedy } from '../remedy.ts';
import { actionsOf, mergeGrants } from './grant-chain.ts';
import { grantOf, principalElement, type Reason } from './grant-of.ts';
import { neededRequests, openRequests } from './open-requests.ts';

type Layer = 'permissionsBoundary' | 'session' | 'vpcEndpoint' | 'resource';

/** A kind of policy that limits has to allow the whole chain as well; identity policies too, where the engine found them silent. */
export const grantInLayer = (clues: Clues, policyType: Layer, because: Reason): Remedy => {
  const isShown = clues.evidence.policies.some((policy) => policy.policyType === policyType);
  // What the other layers allow says nothing of one that nobody showed.
  const asked = isShown ? openRequests(clues) : neededRequests(clues);
  const open = asked.filter((request) => request.by !== 'other');
  const limited = open.map((request) => inLayer(request, { clues, policyType, because }));
  const own = policyType === 'resource' ? [] : open.filter(isSilent).map((request) => grantOf(request, clues, because));
  const grants = mergeGrants([...limited, ...own]);
  return { kind: 'grant', grants, actions: actionsOf(grants, clues) };
};

type Put = { readonly clues: Clues; readonly policyType: Layer; readonly because: Reason };

const inLayer = (request: DecidedRequest, { clues, policyType, because }: Put): Grant => {
  const grant = grantOf(request, clues, because);
  const isOfResource = policyType === 'resource' || policyType === 'vpcEndpoint';
  return {
    ...grant,
    policyType,
    attachTo: policyType === 'resource' ? request.resource : policyType === 'vpcEndpoint' ? null : grant.attachTo,
    principal: isOfResource ? principalElement(clues.principal.attachTo ?? clues.principal.written) : null,
    because: because.text,
    url: because.url,
  };
};

/** The engine saw the identity policies and found no Allow in them either. */
const isSilent = ({ decision }: DecidedRequest): boolean =>
  decision?.deniedBy.some((denying) => denying.policyType === 'identity' && denying.denial === 'implicit') === true;
