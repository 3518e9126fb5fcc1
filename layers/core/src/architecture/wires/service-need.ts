import type { Need } from '../arrow.ts';
import { accountOf } from '../world/look.ts';
import type { World } from '../world/world.ts';

type Called = {
  readonly service: string;
  readonly action: string;
  readonly resource: string;
  readonly source: string | null;
};

/** A service acts on a resource by itself: the resource's own policy has to let it in. */
export const serviceNeed = (world: World, { service, action, resource, source }: Called): Need => ({
  actor: { kind: 'service', name: service },
  action,
  resource,
  context: source === null ? {} : { 'aws:SourceArn': source, 'aws:SourceAccount': accountOf(world) },
  by: 'resource',
  because: `\`${service}\` does it by itself`,
});
