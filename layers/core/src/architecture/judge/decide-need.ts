import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import type { Outcome } from './asking.ts';
import { decideForRole } from './decide-for-role.ts';
import { decideForService } from './decide-for-service.ts';

/** Decides a need by the policies that take part in it. */
export const decideNeed = (need: Need, world: World): Outcome => {
  switch (need.actor.kind) {
    case 'unseen':
      return { kind: 'open', because: need.actor.because, decision: null };
    case 'service':
      return decideForService(need, world, need.actor.name);
    case 'role': {
      const role = world.roles.get(need.actor.id);
      return role === undefined
        ? { kind: 'open', because: `the role \`${need.actor.id}\` is not in this template`, decision: null }
        : decideForRole(need, world, role);
    }
  }
};
