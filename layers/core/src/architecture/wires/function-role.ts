import type { ModelResource } from '../../template/index.ts';
import type { Actor } from '../arrow.ts';
import { actorOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';

/** The role a function or a state machine runs with: one of the template, the one SAM makes, or one made elsewhere. */
export const functionRole = (world: World, { id, properties }: ModelResource): Actor => {
  if (world.roles.has(`${id}Role`) && world.roles.get(`${id}Role`)?.isGenerated === true)
    return { kind: 'role', id: `${id}Role` };
  return actorOf(world, textAt(world, properties, 'Role') ?? textAt(world, properties, 'RoleArn'));
};
