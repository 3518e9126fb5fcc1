import { expressionsOf, type Fields, fields, list } from './plan.ts';
import { policyDocument } from './policy-document.ts';
import { type Reader, reader } from './reader.ts';
import { nameOf, onceEach, targetsOf } from './references.ts';
import { unknownAt, written } from './written-value.ts';

/** The ids of a list, each for itself: known ones as they are, the rest by what they refer to. */
export const idsIn = ({ plan, resource, standing }: Reader, ...path: readonly string[]): readonly unknown[] => {
  const known = list(reach(resource.values, path));
  if (known.length > 0 && known.every((each) => typeof each === 'string')) return known;
  const targets = onceEach(targetsOf(fields(reach(expressionsOf(plan, resource.address), path)), standing));
  return targets.flatMap((target) =>
    target.kind === 'value' ? list(target.value) : [written(target) ?? unknownAt(nameOf(target))],
  );
};

const reach = (from: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => fields(Array.isArray(at) ? at[0] : at)[key], from);

/** What stands beside the endpoint and names it. */
const besides = ({ plan, resource }: Reader, type: string): readonly Reader[] =>
  plan.planned
    .filter((each) => each.type === type)
    .map((each) => reader(plan, each))
    .filter(({ refersTo, resource: { values } }) => {
      const own = resource.values['id'];
      return (
        refersTo('vpc_endpoint_id') === resource.address || (own !== undefined && values['vpc_endpoint_id'] === own)
      );
    });

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint, and what belongs to it beside it */
const endpoint = (read: Reader): Fields => {
  const [policy] = besides(read, 'aws_vpc_endpoint_policy');
  const [dns] = besides(read, 'aws_vpc_endpoint_private_dns');
  const added = (type: string, attribute: string) => besides(read, type).flatMap((each) => each.value(attribute) ?? []);
  return {
    VpcId: read.value('vpc_id'),
    ServiceName: read.value('service_name'),
    VpcEndpointType: read.value('vpc_endpoint_type') ?? 'Gateway',
    PrivateDnsEnabled: (dns ?? read).value('private_dns_enabled'),
    SubnetIds: [...idsIn(read, 'subnet_ids'), ...added('aws_vpc_endpoint_subnet_association', 'subnet_id')],
    SecurityGroupIds: idsIn(read, 'security_group_ids'),
    RouteTableIds: [
      ...idsIn(read, 'route_table_ids'),
      ...added('aws_vpc_endpoint_route_table_association', 'route_table_id'),
    ],
    PolicyDocument: policyDocument(read.plan, (policy ?? read).resource, 'policy'),
  };
};

const inVpc = ({ value }: Reader): Fields => ({ VpcId: value('vpc_id') });

const exits = [
  ['NatGatewayId', 'nat_gateway_id'],
  ['GatewayId', 'gateway_id'],
  ['EgressOnlyInternetGatewayId', 'egress_only_gateway_id'],
  ['NetworkInterfaceId', 'network_interface_id'],
  ['TransitGatewayId', 'transit_gateway_id'],
  ['VpcPeeringConnectionId', 'vpc_peering_connection_id'],
] as const;

/** The endpoints of a VPC, and what says which of them a subnet takes. */
export const networkProperties: Readonly<Record<string, (read: Reader) => Fields>> = {
  __proto__: null as never,
  aws_vpc: () => ({}),
  aws_subnet: inVpc,
  aws_security_group: inVpc,
  aws_route_table: inVpc,
  aws_route_table_association: ({ value }) => ({
    SubnetId: value('subnet_id'),
    RouteTableId: value('route_table_id'),
  }),
  aws_route: ({ value }) => ({
    RouteTableId: value('route_table_id'),
    DestinationCidrBlock: value('destination_cidr_block'),
    ...Object.fromEntries(exits.map(([property, attribute]) => [property, value(attribute)])),
  }),
  aws_vpc_endpoint: endpoint,
};

/** The routes that stand inside of a route table. */
export const routesInside = ({ blocks }: Reader, table: string): readonly Fields[] =>
  blocks('route').map(({ inside }) => ({
    RouteTableId: { Ref: table },
    DestinationCidrBlock: inside('cidr_block'),
    ...Object.fromEntries(exits.map(([property, attribute]) => [property, inside(attribute)])),
  }));
