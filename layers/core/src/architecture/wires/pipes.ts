import { childOf, entriesOf, type ModelResource } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import { actorOf, because, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { pollNeeds, sendWire } from './event-sources.ts';

/** A pipe reads its source, asks its enrichment and hands on, all with its own role. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html */
export const pipeWires = (world: World, { type, properties, id }: ModelResource): Wire[] => {
  if (type !== 'AWS::Pipes::Pipe') return [];
  const actor = actorOf(world, textAt(world, properties, 'RoleArn'));
  const source = textAt(world, properties, 'Source');
  const read: Wire[] =
    source === undefined
      ? []
      : [
          {
            from: nodeIdOf(world, source),
            to: id,
            because: because(world, childOf(properties, 'Source'), 'the pipe reads it'),
            needs: pollNeeds(actor, source),
          },
        ];
  const reached = ['Enrichment', 'Target'].flatMap((key) => {
    const node = childOf(properties, key);
    const target = textAt(world, node);
    if (target === undefined) return [];
    const wire = sendWire(world, { from: id, target, node, actor });
    const isSync = target.includes(':states:') && (key === 'Enrichment' || isRequested(world, properties, target));
    return [
      isSync ? { ...wire, needs: wire.needs.map((need) => ({ ...need, action: 'states:StartSyncExecution' })) } : wire,
    ];
  });
  return [...read, ...reached, ...deadLetters(world, { id, properties, actor })];
};

type Pipe = Pick<ModelResource, 'id' | 'properties'> & { readonly actor: Actor };

/** What a pipe gives up on it sends away, with its own role. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-error-troubleshooting.html */
const deadLetters = (world: World, { id, properties, actor }: Pipe): Wire[] =>
  entriesOf(childOf(properties, 'SourceParameters')).flatMap(({ value }) => {
    const node = childOf(value, 'DeadLetterConfig', 'Arn');
    const target = textAt(world, node);
    return target === undefined ? [] : [sendWire(world, { from: id, target, node, actor })];
  });

/** A machine as target is waited for unless the pipe says otherwise; a standard one cannot be. https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_PipeTargetStateMachineParameters.html */
const isRequested = (world: World, properties: ModelResource['properties'], target: string): boolean => {
  const type = textAt(world, properties, 'TargetParameters', 'StepFunctionStateMachineParameters', 'InvocationType');
  if (type !== undefined) return type === 'REQUEST_RESPONSE';
  const machine = world.model.resources.get(nodeIdOf(world, target));
  const kind =
    textAt(world, machine?.properties, 'Type') ?? textAt(world, machine?.properties, 'StateMachineType') ?? 'STANDARD';
  return kind === 'EXPRESS';
};
