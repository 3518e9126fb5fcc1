import type { Actor, Need } from '../arrow.ts';

/** Requests of a role, one an action. */
export const roleNeeds = (actor: Actor, actions: readonly string[], resource: string): Need[] =>
  actions.map((action) => ({ actor, action, resource, context: {}, by: 'identity', because: 'its role does it' }));
