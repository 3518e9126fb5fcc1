import { hasResourceType } from '../../catalog/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { Grant, Remedy } from '../remedy.ts';
import { grantChain } from './grant-chain.ts';
import { type Reason, spelled } from './grant-of.ts';

/** The remedy of a cause that a missing Allow explains. */
export const grants =
  (text: string, url: string) =>
  (clues: Clues): Remedy =>
    grantChain(clues, { text, url });

/** `anywhere`: AWS checks them on every resource, so that none has to be told. */
type Extra = Reason & { readonly actions: readonly string[]; readonly anywhere?: true };

/** Grants of the chain, and these actions on the denied resource for the denied principal besides. */
export const grantTo = (clues: Clues, extra: Extra): Remedy => {
  const chain = grantChain(clues, extra);
  if (chain.kind !== 'grant') return chain;
  // Where the text tells no resource, the denied action is named and has no grant yet.
  const missing = extra.anywhere ? extra.actions : extra.actions.filter((action) => !chain.actions.includes(action));
  const more = missing.filter((action) => !chain.grants.some((grant) => grant.actions.includes(action)));
  const added = more.map((action) => onDeniedResource(action, clues, extra));
  return { ...chain, grants: [...chain.grants, ...added], actions: [...new Set([...chain.actions, ...extra.actions])] };
};

/** The action on the denied resource, in the denied principal’s own policies. */
export const onDeniedResource = (action: string, clues: Clues, because: Reason): Grant => ({
  policyType: clues.principal.worksFor === 'identityCenter' ? 'permissionSet' : 'identity',
  attachTo: clues.principal.attachTo,
  sid: `Allow${action.slice(action.indexOf(':') + 1)}`,
  actions: [spelled(action)],
  resources: [hasResourceType(action) ? (clues.resource.written ?? '*') : '*'],
  principal: null,
  condition: null,
  because: because.text,
  url: because.url,
});
