import { connectorsOf } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { spotAt, type World } from '../world/world.ts';

/** SAM makes what a connector needs on both of its sides. */
export const connectorWires = (world: World): Wire[] =>
  connectorsOf(world.scope)
    .filter(({ source, destination }) => world.model.resources.has(source) && world.model.resources.has(destination))
    .map(({ id, source, destination, span }) => ({
      from: source,
      to: destination,
      because: { kind: 'resource', spot: spotAt(world, span.start), text: `connector ${id}` },
      needs: [],
      isGiven: true,
    }));
