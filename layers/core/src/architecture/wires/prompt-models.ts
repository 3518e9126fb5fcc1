import type { TemplateNode } from '../../template/index.ts';
import { listAt, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';

type PromptModel = { readonly modelId: string; readonly node: TemplateNode };

/** The models of a prompt of the template, by its default variant where that is said; null: it is made elsewhere, or runs an agent. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-prompt.html */
export const promptModels = (world: World, arn: string): readonly PromptModel[] | null => {
  const named = world.model.resources.get(nodeIdOf(world, arn));
  const owner =
    named?.type === 'AWS::Bedrock::PromptVersion'
      ? world.model.resources.get(nodeIdOf(world, textAt(world, named.properties, 'PromptArn') ?? ''))
      : named;
  if (owner?.type !== 'AWS::Bedrock::Prompt') return null;
  const usual = textAt(world, owner.properties, 'DefaultVariant');
  const variants = listAt(world, owner.properties, 'Variants');
  const own = variants.filter((node) => usual === undefined || textAt(world, node, 'Name') === usual);
  const models = own.flatMap((node) => {
    const modelId = textAt(world, node, 'ModelId');
    return modelId === undefined ? [] : [{ modelId, node }];
  });
  return models.length === 0 || models.length < own.length ? null : models;
};
