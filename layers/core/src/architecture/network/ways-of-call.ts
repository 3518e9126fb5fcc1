import { soleSymbol } from '../../template/index.ts';
import { textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { endpointNameOf } from './endpoint-names.data.ts';
import { type Endpoint, endpointsFor } from './endpoints-of.ts';
import { routesOf } from './routes-of.ts';
import type { Standing } from './standing-of.ts';
import { outsideWays, pastWay, unseenWay, type Way } from './way.ts';

export type Calling = {
  readonly service: string;
  readonly operation: string;
  /** The service’s own host in this Region is asked, as far as the code says. */
  readonly isUsual: boolean;
};

type Inside = Extract<Standing, { kind: 'inside' }>;

/**
 * The ways that a call may take to its service: through the endpoint that the service’s own host leads to in the VPC, past all of them, or
 * nobody knows. https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export const waysOfCall = (world: World, standing: Standing, call: Calling): readonly Way[] => {
  switch (standing.kind) {
    case 'outside':
      return outsideWays;
    case 'unknown':
      return [unseenWay];
    case 'inside':
      return insideWays(world, standing, call);
  }
};

const insideWays = (world: World, standing: Inside, call: Calling): readonly Way[] => {
  const name = endpointNameOf(call.service, call.operation);
  const vpcs = vpcsOf(world, standing);
  const candidates = endpointsFor(world, name).map((endpoint) => ({
    endpoint,
    isTaken: isTaken(world, { endpoint, standing, vpcs }),
  }));
  const [sure, ...others] = candidates.filter(({ isTaken: taken }) => taken === true);
  const maybe = candidates.filter(({ isTaken: taken }) => taken !== false).map(({ endpoint }) => endpoint);
  // In one VPC a host leads to one endpoint, and a route table to one gateway
  const rivals = maybe.filter(({ isGateway }) => isGateway !== sure?.endpoint.isGateway);
  if (sure !== undefined && others.length + rivals.length === 0 && call.isUsual) return [through(sure.endpoint)];
  if (maybe.length > mostMaybe)
    return [
      { ...unseenWay, blocked: `which of ${maybe.length} endpoints of \`${name}\` it goes through is not known` },
    ];
  if (maybe.length > 0) return [unseenWay, ...maybe.map(through)];
  return [name === undefined ? unseenWay : withoutEndpoint(world, { standing, vpcs, name })];
};

// Each is a way of its own to decide
const mostMaybe = 8;

const through = ({ id, name, vpc }: Endpoint): Way => ({
  endpoint: id,
  context: { 'aws:SourceVpce': name, 'aws:SourceVpc': vpc },
  tells: 'given',
});

type Asked = { readonly endpoint: Endpoint; readonly standing: Inside; readonly vpcs: readonly string[] };

/** Whether the call goes through the endpoint; null where that is not known. */
const isTaken = (world: World, { endpoint, standing, vpcs }: Asked): boolean | null => {
  const there = isBeside(world, { endpoint, standing, vpcs });
  if (there === false || endpoint.service === null) return there === false ? false : null;
  const leads = endpoint.isGateway ? isRouted(world, endpoint, standing) : isNamed(endpoint);
  return leads === false || there === true ? leads : null;
};

// What has a gateway endpoint as well is sent to that from within a VPC, but where somebody chose otherwise: https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
const isNamed = ({ service, hasPrivateDns }: Endpoint): boolean | null =>
  hasPrivateDns === true && (service === 's3' || service === 'dynamodb') ? null : hasPrivateDns;

/** A gateway serves the subnets whose route tables name it. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
const isRouted = (world: World, { routeTables }: Endpoint, { subnets }: Inside): boolean | null => {
  const each = subnets.map((subnet) => {
    const { table } = routesOf(world, subnet);
    return table === null
      ? null
      : routeTables.includes(table)
        ? true
        : isOwn(world, table) && routeTables.every((own) => isOwn(world, own))
          ? false
          : null;
  });
  const [first = null] = each;
  return each.every((one) => one === first) ? first : null;
};

/** Whether the endpoint is in the VPC that the code stands in. */
const isBeside = (world: World, { endpoint, standing, vpcs }: Asked): boolean | null => {
  if (meet(endpoint.subnets, standing.subnets) || meet(endpoint.groups, standing.groups)) return true;
  if (vpcs.includes(endpoint.vpc)) return true;
  const isApart = isOwn(world, endpoint.vpc) && vpcs.some((vpc) => isOwn(world, vpc));
  return isApart ? false : null;
};

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

/** The VPC of the subnets and the security groups that the template makes. */
const vpcsOf = (world: World, { subnets, groups }: Inside): readonly string[] =>
  [...subnets, ...groups].flatMap((text) => {
    const made = world.model.resources.get(soleSymbol(text) ?? '');
    return made === undefined ? [] : (textAt(world, made.properties, 'VpcId') ?? []);
  });

const isOwn = ({ model }: World, text: string): boolean => model.resources.has(soleSymbol(text) ?? '');

/** Past all endpoints where each subnet has a NAT; a VPC that is made elsewhere may have what this template does not show. */
const withoutEndpoint = (
  world: World,
  { standing, vpcs, name }: Pick<Asked, 'standing' | 'vpcs'> & { readonly name: string },
): Way => {
  const isWhole = vpcs.some((vpc) => isOwn(world, vpc));
  const exits = new Set(standing.subnets.map((subnet) => routesOf(world, subnet).exit));
  const [exit] = exits;
  if (!isWhole || exits.size !== 1 || exit === 'unknown') return unseenWay;
  return exit === 'nat'
    ? pastWay
    : {
        ...unseenWay,
        blocked: `it runs in subnets from which nothing here leads to \`${name}\`: neither an endpoint of it in their VPC nor a NAT`,
      };
};
