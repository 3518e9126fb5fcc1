import { childOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import { actorOf, because, listAt, localArn, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { bucketArn, guardrailWire, keyWire, modelWire } from './bedrock.ts';
import { promptModels } from './prompt-models.ts';
import { roleNeeds } from './role-need.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of flows and of AgentCore's runtimes. */
export const flowWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

// https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html
const flow: Maker = (world, { properties, id }) => {
  const actor = actorOf(world, textAt(world, properties, 'ExecutionRoleArn'));
  const key = childOf(properties, 'CustomerEncryptionKeyArn');
  return [
    ...listAt(world, properties, 'Definition', 'Nodes').flatMap((node) =>
      flowNode(world, { id, actor, node: childOf(node, 'Configuration') }),
    ),
    // https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-flows.html
    ...keyWire(world, { from: id, actor, node: key, actions: ['kms:GenerateDataKey', 'kms:Decrypt'] }),
  ];
};

type Step = { readonly id: string; readonly actor: Actor; readonly node: TemplateNode | undefined };

const flowNode = (world: World, { id, actor, node }: Step): Wire[] => {
  const at = (...path: readonly string[]): string | undefined => textAt(world, node, ...path);
  const to = (arn: string, actions: readonly string[]): Wire => ({
    from: id,
    to: nodeIdOf(world, arn),
    because: because(world, node, 'a node of the flow'),
    needs: roleNeeds(actor, actions, arn),
  });
  const wires: Wire[] = [];
  const model = at('Prompt', 'SourceConfiguration', 'Inline', 'ModelId') ?? at('KnowledgeBase', 'ModelId');
  if (model !== undefined) wires.push(modelWire(world, { from: id, actor, modelId: model, node }));
  const prompt = at('Prompt', 'SourceConfiguration', 'Resource', 'PromptArn');
  const behind = prompt === undefined ? [] : promptModels(world, prompt);
  if (prompt !== undefined)
    wires.push({
      ...to(prompt, ['bedrock:RenderPrompt']),
      ...(behind === null ? { open: 'the model of the prompt is not in this template' } : {}),
    });
  for (const { modelId } of behind ?? []) wires.push(modelWire(world, { from: id, actor, modelId, node }));
  const bot = at('Lex', 'BotAliasArn');
  if (bot !== undefined) wires.push(to(bot, ['lex:RecognizeText']));
  const base = at('KnowledgeBase', 'KnowledgeBaseId');
  if (base !== undefined) wires.push(to(localArn(world, 'bedrock', `knowledge-base/${base}`), ['bedrock:Retrieve']));
  const alias = at('Agent', 'AgentAliasArn');
  if (alias !== undefined) wires.push(to(alias, ['bedrock:InvokeAgent']));
  const target = at('LambdaFunction', 'LambdaArn');
  if (target !== undefined) wires.push(to(target, ['lambda:InvokeFunction']));
  const reads = at('Retrieval', 'ServiceConfiguration', 'S3', 'BucketName');
  if (reads !== undefined)
    wires.push({
      ...to(bucketArn(world, reads), []),
      needs: roleNeeds(actor, ['s3:GetObject'], `${bucketArn(world, reads)}/*`),
    });
  const writes = at('Storage', 'ServiceConfiguration', 'S3', 'BucketName');
  if (writes !== undefined)
    wires.push({
      ...to(bucketArn(world, writes), []),
      needs: roleNeeds(actor, ['s3:PutObject'], `${bucketArn(world, writes)}/*`),
    });
  const guardrail =
    at('Prompt', 'GuardrailConfiguration', 'GuardrailIdentifier') ??
    at('KnowledgeBase', 'GuardrailConfiguration', 'GuardrailIdentifier');
  if (guardrail !== undefined) wires.push(guardrailWire(world, { from: id, actor, guardrail, node }));
  return wires;
};

const image = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

// https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html
const runtime: Maker = (world, { properties, id }) => {
  const actor = actorOf(world, textAt(world, properties, 'RoleArn'));
  const node = childOf(properties, 'AgentRuntimeArtifact', 'ContainerConfiguration', 'ContainerUri');
  const uri = textAt(world, node) ?? '';
  const name = /\.amazonaws\.com(?:\.cn)?\/([^:@]+)/.exec(uri)?.[1];
  if (name === undefined) return [];
  const repository = localArn(world, 'ecr', `repository/${name}`);
  const needs = [...roleNeeds(actor, image, repository), ...roleNeeds(actor, ['ecr:GetAuthorizationToken'], '*')];
  return [{ from: id, to: nodeIdOf(world, repository), because: because(world, node, 'pulls its image'), needs }];
};

const makers: Readonly<Record<string, Maker>> = {
  __proto__: null as never,
  'AWS::Bedrock::Flow': flow,
  'AWS::BedrockAgentCore::Runtime': runtime,
};
