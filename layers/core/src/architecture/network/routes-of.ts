import { isMade, type ModelResource } from '../../template/index.ts';
import { textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';

/** What is known of a subnet: the route table that it is given, and what all other traffic of that is sent to. */
export type SubnetRoutes = { readonly table: string | null; readonly exit: 'nat' | 'none' | 'unknown' };

type Network = {
  readonly tables: ReadonlyMap<string, string>;
  readonly exits: ReadonlyMap<string, SubnetRoutes['exit']>;
};

/** The routes of a subnet; a table that no line gives it is the main one of its VPC, which no template names. */
export const routesOf = (world: World, subnet: string): SubnetRoutes => {
  const { tables, exits } = networkOf(world);
  const table = tables.get(subnet) ?? null;
  return { table, exit: table === null ? 'unknown' : (exits.get(table) ?? 'none') };
};

const networkOf = (world: World): Network => {
  const before = known.get(world);
  if (before !== undefined) return before;
  const tables = new Map<string, string>();
  const exits = new Map<string, SubnetRoutes['exit']>();
  for (const resource of world.model.resources.values())
    if (/^AWS::EC2::(SubnetRouteTableAssociation|Route)$/.test(resource.type) && isMade(resource, world.scope))
      note(world, resource, { tables, exits });
  const made = { tables, exits };
  known.set(world, made);
  return made;
};

const known = new WeakMap<World, Network>();

type Noting = { readonly tables: Map<string, string>; readonly exits: Map<string, SubnetRoutes['exit']> };

const note = (world: World, { type, properties }: ModelResource, { tables, exits }: Noting): void => {
  const table = textAt(world, properties, 'RouteTableId');
  if (table === undefined) return;
  if (type === 'AWS::EC2::SubnetRouteTableAssociation') {
    const subnet = textAt(world, properties, 'SubnetId');
    if (subnet !== undefined) tables.set(subnet, table);
    return;
  }
  if (textAt(world, properties, 'DestinationCidrBlock') === '0.0.0.0/0') exits.set(table, exitOf(world, properties));
};

// An internet gateway serves nobody without a public address, and a function has none: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
const exitOf = (world: World, properties: ModelResource['properties']): SubnetRoutes['exit'] => {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => textAt(world, properties, key) !== undefined);
  if (has('NatGatewayId', 'InstanceId', 'NetworkInterfaceId')) return 'nat';
  return has('GatewayId', 'EgressOnlyInternetGatewayId') ? 'none' : 'unknown';
};
