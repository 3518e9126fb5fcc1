import { namesIn, readArn } from '../../arn/index.ts';
import { childOf, entriesOf, functionArn, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import type { GivenRecord } from '../calls/given.ts';
import { actorOf, because, listAt, nodeIdOf, ownArn, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { roleOrNone, sendWire } from './event-sources.ts';
import { functionRole } from './function-role.ts';
import { givenIn, reachedBy } from './integration-input.ts';
import { roleNeeds } from './role-need.ts';
import { serviceNeed } from './service-need.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of what sends events: rules, topics, buckets, schedules, triggers, functions' destinations. */
export const eventTargetWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

type Sending = {
  readonly service: string;
  readonly from: string;
  readonly source: string;
  readonly target: string;
  readonly node: TemplateNode | undefined;
  /** What the place takes, whatever stands there. */
  readonly takes: Taken;
};

type Taken = 'lambda' | 'sqs' | 'sns';

const taken: Readonly<Record<Taken, { readonly action: string; readonly name: string }>> = {
  lambda: { action: 'lambda:InvokeFunction', name: 'a function' },
  sqs: { action: 'sqs:SendMessage', name: 'a queue' },
  sns: { action: 'sns:Publish', name: 'a topic' },
};

/** A service hands an event to a target that has to let it in. */
const byService = (world: World, { service, from, source, target, node, takes }: Sending): Wire => {
  const { action, name } = taken[takes];
  // Where it is an ARN at all: what another stack names is what belongs there
  const isOther = target.startsWith('arn:') && readArn(target).service !== takes;
  return {
    from,
    to: nodeIdOf(world, target),
    because: because(world, node, `${service} hands its events on`),
    needs: isOther ? [] : [serviceNeed(world, { service, action, resource: target, source })],
    ...(isOther ? { open: `${name} belongs there, and this is none: \`${service}\` hands nothing on to it` } : {}),
  };
};

/** A queue, a topic and a function let EventBridge in, or are reached by the target's role as the others are. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
const rule: Maker = (world, resource) =>
  listAt(world, resource.properties, 'Targets').flatMap((node) => {
    const target = textAt(world, node, 'Arn');
    if (target === undefined) return [];
    // A rule may name a role for all its targets
    const role = roleOrNone(world, node, 'RoleArn') ?? roleOrNone(world, resource.properties, 'RoleArn');
    const dead = textAt(world, node, 'DeadLetterConfig', 'Arn');
    const source = ownArn(world, resource);
    const common = { from: resource.id, source, service: 'events.amazonaws.com' };
    const deadWires = dead === undefined ? [] : [byService(world, { ...common, target: dead, node, takes: 'sqs' })];
    const takes = takenBy(readArn(target).service);
    if (takes === null)
      return role === null
        ? deadWires
        : [sendWire(world, { from: resource.id, target, node, actor: role }), ...deadWires];
    const byPolicy = byService(world, { ...common, target, node, takes });
    return [
      role === null
        ? byPolicy
        : eitherWire(byPolicy, sendWire(world, { from: resource.id, target, node, actor: role })),
      ...deadWires,
    ];
  });

const takenBy = (service: string): Taken | null => (Object.hasOwn(taken, service) ? (service as Taken) : null);

/** A target that names a role is reached with it; without its permission the target's own policy still lets the service in. */
const eitherWire = (byPolicy: Wire, byRole: Wire): Wire => ({
  ...byRole,
  needs: [...byRole.needs, ...byPolicy.needs].map((need) => ({ ...need, anyOf: `${byRole.from} ${byRole.to}` })),
});

const topic: Maker = (world, resource) =>
  listAt(world, resource.properties, 'Subscription').flatMap((node) =>
    subscribed(world, { topicArn: ownArn(world, resource), node, from: resource.id }),
  );

const subscription: Maker = (world, { properties }) => {
  const topicArn = textAt(world, properties, 'TopicArn');
  return topicArn === undefined
    ? []
    : subscribed(world, { topicArn, node: properties, from: nodeIdOf(world, topicArn) });
};

type Subscribed = { readonly topicArn: string; readonly node: TemplateNode; readonly from: string };

const subscribed = (world: World, { topicArn, node, from }: Subscribed): Wire[] => {
  const target = textAt(world, node, 'Endpoint');
  const takes = takenBy(textAt(world, node, 'Protocol') ?? '');
  if (target === undefined || takes === null || !target.startsWith('arn:')) return [];
  return [byService(world, { service: 'sns.amazonaws.com', from, source: topicArn, target, node, takes })];
};

const configurations = [
  ['LambdaConfigurations', 'Function', 'lambda'],
  ['QueueConfigurations', 'Queue', 'sqs'],
  ['TopicConfigurations', 'Topic', 'sns'],
] as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html */
const bucket: Maker = (world, resource) =>
  configurations.flatMap(([list, key, takes]) =>
    listAt(world, resource.properties, 'NotificationConfiguration', list).flatMap((node) => {
      const target = textAt(world, node, key);
      if (target === undefined) return [];
      const source = ownArn(world, resource);
      return [byService(world, { service: 's3.amazonaws.com', from: resource.id, source, target, node, takes })];
    }),
  );

const schedule: Maker = (world, resource) => {
  const target = childOf(resource.properties, 'Target');
  const arn = textAt(world, target, 'Arn') ?? '';
  const actor = actorOf(world, textAt(world, target, 'RoleArn'));
  const place = readArn(arn);
  const [service, operation] = place.service === 'scheduler' && place.type === 'aws-sdk' ? namesIn(place.id) : [];
  const dead = textAt(world, target, 'DeadLetterConfig', 'Arn');
  const deadWires =
    dead === undefined ? [] : [sendWire(world, { from: resource.id, target: dead, node: target, actor })];
  if (service === undefined || operation === undefined)
    return [sendWire(world, { from: resource.id, target: arn, node: target, actor }), ...deadWires];
  const input = textAt(world, target, 'Input');
  const called = { service, operation: `${operation.charAt(0).toUpperCase()}${operation.slice(1)}` };
  return [...universal(world, { from: resource.id, target, actor, input, called }), ...deadWires];
};

type Universal = {
  readonly from: string;
  readonly target: TemplateNode | undefined;
  readonly actor: Actor;
  readonly input: string | undefined;
  readonly called: { readonly service: string; readonly operation: string };
};

/** Any operation, with the schedule's own role; its input is what it is given. https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html */
const universal = (world: World, { from, target, actor, input, called }: Universal): Wire[] => {
  const parameters = inputOf(input);
  const why = because(world, target, `the schedule calls ${called.service}:${called.operation}`);
  if (parameters === null)
    return [
      {
        from,
        to: `service:${called.service}`,
        because: why,
        needs: [],
        open: 'the input of a universal target was not read',
      },
    ];
  return reachedBy(world, { ...called, parameters, region: null, actor }).map(({ to, needs, open }) => ({
    from,
    to,
    because: why,
    needs,
    ...(open === undefined ? {} : { open }),
  }));
};

const inputOf = (input: string | undefined): GivenRecord | null => {
  if (input === undefined) return {};
  try {
    const read: unknown = JSON.parse(input);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (givenIn(read) as GivenRecord) : null;
  } catch {
    return null;
  }
};

const trigger =
  (service: string, path: readonly string[], targetKey: string): Maker =>
  (world, resource) => {
    const node = childOf(resource.properties, ...path);
    const target = textAt(world, node, targetKey);
    if (target === undefined || !target.includes(':function:')) return [];
    const source = ownArn(world, resource);
    return [byService(world, { service, from: resource.id, source, target, node, takes: 'lambda' })];
  };

const userPool: Maker = (world, resource) =>
  entriesOf(childOf(resource.properties, 'LambdaConfig')).flatMap(({ value }) => {
    const target = textAt(world, value) ?? textAt(world, value, 'LambdaArn');
    if (target === undefined || !target.includes(':function:')) return [];
    return [
      byService(world, {
        service: 'cognito-idp.amazonaws.com',
        from: resource.id,
        source: ownArn(world, resource),
        target,
        node: value,
        takes: 'lambda',
      }),
    ];
  });

const logs: Maker = (world, resource) => {
  const target = textAt(world, resource.properties, 'DestinationArn');
  if (target === undefined || !target.includes(':function:')) return [];
  const group = textAt(world, resource.properties, 'LogGroupName') ?? '';
  const source = `${ownArnOfGroup(world, group)}:*`;
  const common = { service: 'logs.amazonaws.com', from: resource.id, node: resource.properties };
  return [byService(world, { ...common, source, target, takes: 'lambda' })];
};

const ownArnOfGroup = (world: World, group: string): string =>
  functionArn('x', world.scope)
    .replace(':lambda:', ':logs:')
    .replace(/:function:x$/, `:log-group:${group}`);

/** What a function does with the outcome of an asynchronous call, and its dead letters. */
const destinations: Maker = (world, resource) => {
  const isConfig = resource.type === 'AWS::Lambda::EventInvokeConfig';
  const owner = isConfig ? functionOf(world, resource) : resource;
  if (owner === undefined) return [];
  const actor = functionRole(world, owner);
  const config = isConfig ? resource.properties : childOf(resource.properties, 'EventInvokeConfig');
  const nodes = [
    childOf(config, 'DestinationConfig', 'OnSuccess', 'Destination'),
    childOf(config, 'DestinationConfig', 'OnFailure', 'Destination'),
    childOf(resource.properties, 'DeadLetterConfig', 'TargetArn'),
    childOf(resource.properties, 'DeadLetterQueue', 'TargetArn'),
  ];
  return [
    ...nodes.flatMap((node) => {
      const target = textAt(world, node);
      return target === undefined ? [] : [sendWire(world, { from: owner.id, target, node, actor })];
    }),
    ...networkWire(world, owner),
  ];
};

const functionOf = (world: World, { properties }: ModelResource): ModelResource | undefined => {
  const name = textAt(world, properties, 'FunctionName') ?? '';
  const id = world.ownersByArn.get(functionArn(name, world.scope));
  return id === undefined ? undefined : world.model.resources.get(id);
};

const network = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];

/** A function in a VPC makes its interfaces with its role. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions */
const networkWire = (world: World, resource: ModelResource): Wire[] => {
  const node = childOf(resource.properties, 'VpcConfig', 'SubnetIds');
  if (node === undefined || !resource.type.endsWith('::Function')) return [];
  return [
    {
      from: resource.id,
      to: 'service:ec2',
      because: because(world, node, 'the function runs in a VPC'),
      needs: roleNeeds(functionRole(world, resource), network, '*'),
    },
  ];
};

const makers: Readonly<Record<string, Maker>> = {
  __proto__: null as never,
  'AWS::Events::Rule': rule,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::Subscription': subscription,
  'AWS::S3::Bucket': bucket,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::Cognito::UserPool': userPool,
  'AWS::Logs::SubscriptionFilter': logs,
  'AWS::Lambda::EventInvokeConfig': destinations,
  'AWS::Lambda::Function': destinations,
  'AWS::Serverless::Function': destinations,
  'AWS::SecretsManager::RotationSchedule': trigger('secretsmanager.amazonaws.com', [], 'RotationLambdaARN'),
};
