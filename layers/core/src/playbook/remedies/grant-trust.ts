import type { Clues } from '../clues/clues.ts';
import type { Grant, Remedy } from '../remedy.ts';
import { mergeGrants } from './grant-chain.ts';
import { grantOf, principalElement, type Reason, spelled } from './grant-of.ts';
import { openRequests } from './open-requests.ts';

/** The trust policy of the role admits who takes it up: the service, the identity provider, or the denied principal. */
export const grantTrust = (clues: Clues, trust: Reason & { readonly service: string | null }): Remedy => {
  const { denial, principal, resource } = clues;
  const derived = openRequests(clues).filter(
    ({ needsResourcePolicy, action }) => needsResourcePolicy && action?.startsWith('sts:') === true,
  );
  const action = spelled(denial?.action ?? 'sts:AssumeRole');
  const asked = trust.service ?? principal.attachTo ?? principal.written;
  const own: Grant = {
    policyType: 'resource',
    attachTo: resource.written ?? 'arn:aws:iam::{AccountId}:role/{Role}',
    sid: `Allow${action.slice(action.indexOf(':') + 1)}`,
    actions: [action],
    resources: [],
    principal: principalElement(asked),
    condition: null,
    because: trust.text,
    url: trust.url,
  };
  const grants = derived.length > 0 ? derived.map((request) => grantOf(request, clues, trust)) : [own];
  return {
    kind: 'grant',
    grants: mergeGrants(grants),
    actions: [...new Set(grants.flatMap((grant) => grant.actions))],
  };
};
