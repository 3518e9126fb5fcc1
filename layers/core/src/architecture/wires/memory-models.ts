import { childOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { actorOf, listAt, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { modelWire } from './bedrock.ts';

const overrides = ['SemanticOverride', 'SummaryOverride', 'UserPreferenceOverride', 'EpisodicOverride'];
const steps = ['Extraction', 'Consolidation', 'Reflection'];

/** A memory asks the models of its own strategies with its execution role. https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory-custom-strategy.html */
export const memoryWires = (world: World, { id, type, properties }: ModelResource): Wire[] => {
  if (type !== 'AWS::BedrockAgentCore::Memory') return [];
  const actor = actorOf(world, textAt(world, properties, 'MemoryExecutionRoleArn'));
  const asked = listAt(world, properties, 'MemoryStrategies').flatMap((each) => modelsIn(world, each));
  return asked.map(({ modelId, node }) => modelWire(world, { from: id, actor, modelId, node }));
};

type Asked = { readonly modelId: string; readonly node: TemplateNode | undefined };

const modelsIn = (world: World, strategy: TemplateNode): readonly Asked[] =>
  overrides.flatMap((override) =>
    steps.flatMap((step) => {
      const node = childOf(strategy, 'CustomMemoryStrategy', 'Configuration', override, step, 'ModelId');
      const modelId = textAt(world, node);
      return modelId === undefined ? [] : [{ modelId, node }];
    }),
  );
