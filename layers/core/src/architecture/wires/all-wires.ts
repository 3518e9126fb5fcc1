import type { ModelResource } from '../../template/index.ts';
import { isMade } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import type { Memory } from '../world/memory.ts';
import { leftWords } from '../world/scan-work.ts';
import { spotOfResource, type World } from '../world/world.ts';
import { alarmWires } from './alarms.ts';
import { apiWires } from './api.ts';
import { bedrockWires } from './bedrock.ts';
import { type CodeWire, type CodeWires, codeWires } from './code.ts';
import { connectorWires } from './connectors.ts';
import { customResourceWires } from './custom-resources.ts';
import { deployerWires } from './deployer.ts';
import { encryptionWires } from './encryption.ts';
import { eventSourceWires } from './event-sources.ts';
import { eventTargetWires } from './event-targets.ts';
import { flowWires } from './flows.ts';
import { gatewayWires } from './gateway.ts';
import { knowledgeBaseWires } from './knowledge-base.ts';
import { memoryWires } from './memory-models.ts';
import { pipeWires } from './pipes.ts';
import { stateMachineWires } from './state-machine.ts';
import { trustWires } from './trusts.ts';

export type AllWires = {
  readonly wires: readonly (Wire | CodeWire)[];
  /** By function: why its code is not understood whole. */
  readonly open: ReadonlyMap<string, CodeWires['open']>;
  /** By function: what its code calls only once a parameter names the target. */
  readonly idle: ReadonlyMap<string, CodeWires['idle']>;
};

const makers: readonly ((world: World, resource: ModelResource) => Wire[])[] = [
  trustWires,
  apiWires,
  eventSourceWires,
  eventTargetWires,
  pipeWires,
  bedrockWires,
  knowledgeBaseWires,
  flowWires,
  gatewayWires,
  memoryWires,
  stateMachineWires,
  customResourceWires,
  deployerWires,
];

const runsCode = /^AWS::(Lambda|Serverless)::Function$|^AWS::BedrockAgentCore::Runtime$/;

/** Every wire of the architecture in one way of deploying it. */
export const allWires = (world: World, memory: Memory): AllWires => {
  const open = new Map<string, CodeWires['open']>();
  const idle = new Map<string, CodeWires['idle']>();
  const resources = [...world.model.resources.values()].filter((resource) => isMade(resource, world.scope));
  const wires = resources.flatMap((resource): (Wire | CodeWire)[] => {
    const own = makers.flatMap((make) => make(world, resource));
    if (!runsCode.test(resource.type)) return own;
    if (memory.work.isOver()) {
      memory.work.left.functions += 1;
      open.set(resource.id, [{ because: leftWords, spot: spotOfResource(world, resource.id) }]);
      return own;
    }
    const code = codeWires(world, resource, memory);
    open.set(resource.id, code.open);
    idle.set(resource.id, code.idle);
    return [...own, ...code.wires];
  });
  const alarms = alarmWires(world);
  const all = [...wires, ...connectorWires(world), ...alarms.wires];
  return { wires: [...all, ...encryptionWires(world, [...all, ...alarms.byDefault])], open, idle };
};
