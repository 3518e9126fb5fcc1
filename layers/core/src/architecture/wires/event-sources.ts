import { namesIn, readArn, withParts } from '../../arn/index.ts';
import { childOf, entriesOf, type ModelResource, soleSymbol, type TemplateNode } from '../../template/index.ts';
import type { Actor, Need, Wire } from '../arrow.ts';
import { actorOf, because, listAt, nodeIdOf, textAt } from '../world/look.ts';
import { spotOfResource, type World } from '../world/world.ts';
import { functionRole } from './function-role.ts';
import { roleNeeds } from './role-need.ts';

/** A function that polls: its role reads the source. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html */
export const eventSourceWires = (world: World, resource: ModelResource): Wire[] => {
  if (resource.type === 'AWS::Lambda::EventSourceMapping') return mapping(world, resource);
  if (resource.type === 'AWS::Serverless::Function') return samEvents(world, resource);
  return [];
};

const mapping = (world: World, { id, properties }: ModelResource): Wire[] => {
  const name = textAt(world, properties, 'FunctionName') ?? '';
  const target = functionNamed(world, name);
  const source = textAt(world, properties, 'EventSourceArn');
  if (source === undefined || target === undefined) return [];
  const actor = functionRole(world, target);
  return [
    {
      from: source === '' ? id : nodeIdOf(world, source),
      to: target.id,
      because: because(world, properties, 'the function polls it'),
      ...polls(actor, source),
    },
    ...failureWires(world, { properties, id: target.id, actor }),
    ...signInWires(world, { properties, id: target.id, actor }),
  ];
};

/** What a source is signed in to with: https://docs.aws.amazon.com/lambda/latest/api/API_SourceAccessConfiguration.html */
const signInWires = (world: World, { properties, id, actor }: Failing): Wire[] =>
  listAt(world, properties, 'SourceAccessConfigurations').flatMap((node) => {
    const secret = textAt(world, node, 'URI');
    if (secret === undefined || !secret.includes(':secretsmanager:')) return [];
    const needs = roleNeeds(actor, ['secretsmanager:GetSecretValue'], secret);
    return [{ from: id, to: nodeIdOf(world, secret), because: because(world, node, 'signs in to its source'), needs }];
  });

/** The function that a name, an ARN or an ARN with a qualifier means. */
export const functionNamed = (world: World, name: string): ModelResource | undefined => {
  const own = world.ownersByArn.get(name) ?? world.ownersByArn.get(unqualified(name));
  const found = own === undefined ? undefined : world.model.resources.get(own);
  if (found?.type.endsWith('::Function') === true) return found;
  if (found?.type === 'AWS::Lambda::Alias' || found?.type === 'AWS::Lambda::Version')
    return functionNamed(world, textAt(world, found.properties, 'FunctionName') ?? '');
  return [...world.model.resources.values()].find(
    (resource) =>
      resource.type.endsWith('::Function') &&
      name !== '' &&
      [...world.ownersByArn].some(
        ([arn, id]) => id === resource.id && arn.endsWith(`:function:${name.slice(0, `${name}:`.indexOf(':'))}`),
      ),
  );
};

const unqualified = (arn: string): string => {
  const { type, id } = readArn(arn);
  return withParts(arn, { name: [type, ...namesIn(id).slice(0, 1)].join(':') });
};

const samEvents = (world: World, resource: ModelResource): Wire[] =>
  entriesOf(childOf(resource.properties, 'Events')).flatMap(({ key: event, value }) => {
    const key = sourceKeys[textAt(world, value, 'Type') ?? ''];
    const source = key === undefined ? undefined : textAt(world, value, 'Properties', key);
    if (source === undefined) return [];
    const actor = functionRole(world, resource);
    return [
      {
        from: source === '' ? `${resource.id}${event}` : nodeIdOf(world, source),
        to: resource.id,
        because: because(world, value, 'the function polls it'),
        ...polls(actor, source),
      },
      ...failureWires(world, { properties: childOf(value, 'Properties'), id: resource.id, actor }),
    ];
  });

const sourceKeys: Readonly<Record<string, string>> = {
  __proto__: null as never,
  SQS: 'Queue',
  DynamoDB: 'Stream',
  Kinesis: 'Stream',
};

/** Of a source that only another stack or a parameter names, nobody sees what it is. */
const polls = (actor: Actor, source: string): Pick<Wire, 'needs' | 'open'> => {
  const needs = pollNeeds(actor, source);
  const isElsewhere = needs.length === 0 && (source === '' || soleSymbol(source) !== null);
  return isElsewhere ? { needs, open: 'what it polls is named outside this template' } : { needs };
};

/** Reading a source, by what it is. https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html */
export const pollNeeds = (actor: Actor, source: string): Need[] => {
  if (source.includes(':sqs:'))
    return roleNeeds(actor, ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], source);
  if (source.includes(':kinesis:'))
    return roleNeeds(actor, ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream'], source);
  if (source.includes(':dynamodb:') || source.includes('StreamArn'))
    return roleNeeds(actor, ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'], source);
  const polled = inNetwork[readArn(source).service];
  if (polled === undefined) return [];
  return [...roleNeeds(actor, polled.own, source), ...roleNeeds(actor, [...polled.alike, ...interfaces], '*')];
};

const interfaces = [
  ...['CreateNetworkInterface', 'DescribeNetworkInterfaces', 'DeleteNetworkInterface'],
  ...['DescribeVpcs', 'DescribeSubnets', 'DescribeSecurityGroups'],
].map((name) => `ec2:${name}`);

// Sources in a VPC: what is asked of each, what is asked of all, and the interfaces that Lambda makes there
// https://docs.aws.amazon.com/lambda/latest/dg/with-msk-permissions.html
// https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
// https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html
const inNetwork: Readonly<Record<string, { readonly own: readonly string[]; readonly alike: readonly string[] }>> = {
  __proto__: null as never,
  kafka: { own: ['kafka:DescribeClusterV2', 'kafka:GetBootstrapBrokers'], alike: [] },
  mq: { own: ['mq:DescribeBroker'], alike: [] },
  rds: {
    own: [],
    alike: ['rds:DescribeDBClusters', 'rds:DescribeDBClusterParameters', 'rds:DescribeDBSubnetGroups'],
  },
};

type Failing = { readonly properties: TemplateNode | undefined; readonly id: string; readonly actor: Actor };

const failureWires = (world: World, { properties, id, actor }: Failing): Wire[] => {
  const node = childOf(properties, 'DestinationConfig', 'OnFailure', 'Destination');
  const target = textAt(world, node);
  return target === undefined ? [] : [sendWire(world, { from: id, target, node, actor })];
};

type Sent = {
  readonly from: string;
  readonly target: string;
  readonly node: TemplateNode | undefined;
  readonly actor: Actor;
};

/** What a role has to be allowed to hand something on to a target, by the target's service. */
export const sendActions = (target: string): readonly string[] => {
  if (target.includes(':api-destination/')) return ['events:InvokeApiDestination'];
  // A built-in target acts on what its event names: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html
  if (target.includes(':target/')) return [];
  return sends[readArn(target).service] ?? [];
};

const sends: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  sqs: ['sqs:SendMessage'],
  sns: ['sns:Publish'],
  lambda: ['lambda:InvokeFunction'],
  events: ['events:PutEvents'],
  states: ['states:StartExecution'],
  kinesis: ['kinesis:PutRecord', 'kinesis:PutRecords'],
  firehose: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
};

export const sendWire = (world: World, { from, target, node, actor }: Sent): Wire => ({
  from,
  to: nodeIdOf(world, target),
  because:
    node === undefined
      ? { kind: 'resource', spot: spotOfResource(world, from), text: 'hands on' }
      : because(world, node, 'hands on'),
  needs: roleNeeds(actor, sendActions(target), target),
  ...(soleSymbol(target) === null ? {} : { open: 'which service its target is of, only the deployment knows' }),
});

export const roleOrNone = (world: World, node: TemplateNode | undefined, ...path: readonly string[]): Actor | null => {
  const arn = textAt(world, node, ...path);
  return arn === undefined ? null : actorOf(world, arn);
};
