import {
  childOf,
  isMade,
  type ModelResource,
  physicalName,
  type ReadDocument,
  readDocument,
  symbolOf,
} from '../../template/index.ts';
import { textAt, valueAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { textsIn } from './texts-in.ts';

/** An endpoint that the template makes in a VPC. */
export type Endpoint = {
  readonly id: string;
  /** What AWS calls it, as far as that is known. */
  readonly name: string;
  /** What stands behind `com.amazonaws.REGION.`; null where only the deployment knows. */
  readonly service: string | null;
  readonly vpc: string;
  readonly isGateway: boolean;
  /** Whether the service’s own host leads to it; null where that is not said. */
  readonly hasPrivateDns: boolean | null;
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  readonly routeTables: readonly string[];
  /** Null: it has AWS’s own, which lets everything through. */
  readonly policy: ReadDocument | null;
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const endpointsOf = (world: World): ReadonlyMap<string, Endpoint> => {
  const before = known.get(world);
  if (before !== undefined) return before;
  const made = new Map(
    [...world.model.resources.values()]
      .filter((resource) => resource.type === 'AWS::EC2::VPCEndpoint' && isMade(resource, world.scope))
      .map((resource) => [resource.id, endpointOf(world, resource)]),
  );
  known.set(world, made);
  return made;
};

const known = new WeakMap<World, ReadonlyMap<string, Endpoint>>();

/** The endpoints that may be of a service: those of its name, and those that only the deployment names. */
export const endpointsFor = (world: World, name: string | undefined): readonly Endpoint[] => {
  const byService = grouped.get(world) ?? Map.groupBy(endpointsOf(world).values(), ({ service }) => service);
  grouped.set(world, byService);
  return [...(name === undefined ? [] : (byService.get(name) ?? [])), ...(byService.get(null) ?? [])];
};

const grouped = new WeakMap<World, ReadonlyMap<string | null, readonly Endpoint[]>>();

const endpointOf = (world: World, resource: ModelResource): Endpoint => {
  const { id, properties, span } = resource;
  const policy = childOf(properties, 'PolicyDocument');
  const dns = textAt(world, properties, 'PrivateDnsEnabled')?.toLowerCase();
  return {
    id,
    name: physicalName(resource, world.scope),
    service: serviceIn(textAt(world, properties, 'ServiceName') ?? ''),
    vpc: textAt(world, properties, 'VpcId') ?? symbolOf(`${id}.VpcId`),
    isGateway: (textAt(world, properties, 'VpcEndpointType') ?? 'Gateway').toLowerCase() === 'gateway',
    hasPrivateDns: dns === 'true' || dns === 'false' ? dns === 'true' : null,
    subnets: textsIn(valueAt(world, properties, 'SubnetIds')),
    groups: textsIn(valueAt(world, properties, 'SecurityGroupIds')),
    routeTables: textsIn(valueAt(world, properties, 'RouteTableIds')),
    policy: isWritten(valueAt(world, properties, 'PolicyDocument'))
      ? readDocument(policy, world.scope, { name: id, kind: 'resource', span: policy?.span ?? span })
      : null,
  };
};

/** `AWS::NoValue` leaves AWS’s own. */
const isWritten = (value: unknown): boolean => value !== undefined && value !== null && typeof value !== 'symbol';

/** Null: a parameter or the running account names it. */
const serviceIn = (name: string): string | null =>
  /^(?:cn\.)?com\.amazonaws\.(?:[a-z0-9-]+|\uE000[^\uE001]*\uE001)\.([a-z0-9][a-z0-9.-]*)$/.exec(name)?.[1] ?? null;
