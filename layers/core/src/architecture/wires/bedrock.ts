import { childOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import { actorOf, because, listAt, localArn, nodeIdOf, ownArn, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { modelRequest } from './model-needs.ts';
import { roleNeeds } from './role-need.ts';
import { serviceNeed } from './service-need.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of agents, their tools, their knowledge bases. */
export const bedrockWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

type Model = {
  readonly from: string;
  readonly actor: Actor;
  readonly modelId: string;
  readonly node: TemplateNode | undefined;
};

/** A wire to a model with everything that its call asks for. */
export const modelWire = (world: World, { from, actor, modelId, node }: Model): Wire => {
  const reached = modelRequest(world, { actor, modelId, actions: ['bedrock:InvokeModel'], region: null });
  return {
    from,
    to: reached.to,
    because: because(world, node, `uses ${reached.label}`),
    needs: reached.needs,
    ...(reached.open === undefined ? {} : { open: reached.open }),
  };
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
const agent: Maker = (world, resource) => {
  const { properties, id } = resource;
  const actor = actorOf(world, textAt(world, properties, 'AgentResourceRoleArn'));
  const modelId = textAt(world, properties, 'FoundationModel');
  const guardrail = textAt(world, properties, 'GuardrailConfiguration', 'GuardrailIdentifier');
  const key = childOf(properties, 'CustomerEncryptionKeyArn');
  return [
    ...(modelId === undefined
      ? []
      : [modelWire(world, { from: id, actor, modelId, node: childOf(properties, 'FoundationModel') })]),
    ...listAt(world, properties, 'ActionGroups').flatMap((node) => actionGroup(world, resource, node)),
    ...ownCode(world, resource),
    ...listAt(world, properties, 'KnowledgeBases').flatMap((node) => knowledge(world, { id, actor, node })),
    ...(guardrail === undefined
      ? []
      : [guardrailWire(world, { from: id, actor, guardrail, node: childOf(properties, 'GuardrailConfiguration') })]),
    ...listAt(world, properties, 'AgentCollaborators').flatMap((node) => collaborator(world, { id, actor, node })),
    ...keyWire(world, { from: id, actor, node: key, actions: ['kms:GenerateDataKey', 'kms:Decrypt'] }).map((wire) =>
      orByService(world, ownArn(world, resource), wire),
    ),
  ];
};

/** The agent's role uses the key, or Bedrock itself where the key policy lets it. https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-agents.html */
const orByService = (world: World, source: string, wire: Wire): Wire => ({
  ...wire,
  needs: wire.needs.flatMap((need) => {
    const { action, resource } = need;
    const own = serviceNeed(world, { service: 'bedrock.amazonaws.com', action, resource, source });
    return [need, own].map((each) => ({ ...each, anyOf: `${wire.from} ${action}` }));
  }),
});

/** A tool is invoked by Bedrock itself: the function's own policy lets it in. */
const actionGroup = (world: World, resource: ModelResource, node: TemplateNode): Wire[] => {
  const target = textAt(world, node, 'ActionGroupExecutor', 'Lambda');
  const bucket = textAt(world, node, 'ApiSchema', 'S3', 'S3BucketName');
  const actor = actorOf(world, textAt(world, resource.properties, 'AgentResourceRoleArn'));
  const action = { service: 'bedrock.amazonaws.com', action: 'lambda:InvokeFunction' };
  return [
    ...(target === undefined
      ? []
      : [
          {
            from: resource.id,
            to: nodeIdOf(world, target),
            because: because(world, node, `action group ${textAt(world, node, 'ActionGroupName') ?? ''}`.trim()),
            needs: [serviceNeed(world, { ...action, resource: target, source: ownArn(world, resource) })],
          },
        ]),
    ...(bucket === undefined
      ? []
      : [
          {
            from: resource.id,
            to: nodeIdOf(world, bucketArn(world, bucket)),
            because: because(world, node, 'reads its OpenAPI schema'),
            needs: roleNeeds(
              actor,
              ['s3:GetObject'],
              `${bucketArn(world, bucket)}/${textAt(world, node, 'ApiSchema', 'S3', 'S3ObjectKey') ?? ''}`,
            ),
          },
        ]),
  ];
};

/** What reads the agent's answers, or leads it, is invoked by Bedrock itself too. https://docs.aws.amazon.com/bedrock/latest/userguide/lambda-parser.html, https://docs.aws.amazon.com/bedrock/latest/userguide/agents-custom-orchestration.html */
const ownCode = (world: World, resource: ModelResource): Wire[] =>
  [
    ['PromptOverrideConfiguration', 'OverrideLambda'],
    ['CustomOrchestration', 'Executor', 'Lambda'],
  ].flatMap((path) => {
    const node = childOf(resource.properties, ...path);
    const target = textAt(world, node);
    if (target === undefined) return [];
    const called = { service: 'bedrock.amazonaws.com', action: 'lambda:InvokeFunction', resource: target };
    return [
      {
        from: resource.id,
        to: nodeIdOf(world, target),
        because: because(world, node, 'code of its own'),
        needs: [serviceNeed(world, { ...called, source: ownArn(world, resource) })],
      },
    ];
  });

export const bucketArn = ({ scope }: World, name: string): string => `arn:${scope.partition}:s3:::${name}`;

type Linked = { readonly id: string; readonly actor: Actor; readonly node: TemplateNode };

const knowledge = (world: World, { id, actor, node }: Linked): Wire[] => {
  const base = textAt(world, node, 'KnowledgeBaseId');
  if (base === undefined) return [];
  const arn = localArn(world, 'bedrock', `knowledge-base/${base}`);
  return [
    {
      from: id,
      to: nodeIdOf(world, arn),
      because: because(world, node, 'searches its knowledge base'),
      needs: roleNeeds(actor, ['bedrock:Retrieve'], arn),
    },
  ];
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/agents-multi-agent-collaboration.html
const collaborator = (world: World, { id, actor, node }: Linked): Wire[] => {
  const alias = textAt(world, node, 'AgentDescriptor', 'AliasArn');
  if (alias === undefined) return [];
  const needs = roleNeeds(actor, ['bedrock:GetAgentAlias', 'bedrock:InvokeAgent'], alias);
  return [
    { from: id, to: nodeIdOf(world, alias), because: because(world, node, 'hands work to another agent'), needs },
  ];
};

type Guarded = {
  readonly from: string;
  readonly actor: Actor;
  readonly guardrail: string;
  readonly node: TemplateNode | undefined;
};

export const guardrailWire = (world: World, { from, actor, guardrail, node }: Guarded): Wire => {
  const arn = guardrail.startsWith('arn:')
    ? guardrail.replace(/:\d+$/, '')
    : localArn(world, 'bedrock', `guardrail/${guardrail}`);
  return {
    from,
    to: nodeIdOf(world, arn),
    because: because(world, node, 'applies its guardrail'),
    needs: guardrailArns(world, arn).flatMap((each) => roleNeeds(actor, ['bedrock:ApplyGuardrail'], each)),
  };
};

/** A guardrail that may run in other Regions is asked for with its profile. https://docs.aws.amazon.com/bedrock/latest/userguide/guardrail-profiles-permissions.html */
export const guardrailArns = (world: World, arn: string): readonly string[] => {
  const owner = world.model.resources.get(nodeIdOf(world, arn));
  const profile = textAt(world, owner?.properties, 'CrossRegionConfig', 'GuardrailProfileArn');
  if (owner?.type !== 'AWS::Bedrock::Guardrail' || profile === undefined) return [arn];
  return [arn, profile.startsWith('arn:') ? profile : localArn(world, 'bedrock', `guardrail-profile/${profile}`)];
};

type Keyed = {
  readonly from: string;
  readonly actor: Actor;
  readonly node: TemplateNode | undefined;
  readonly actions: readonly string[];
};

export const keyWire = (world: World, { from, actor, node, actions }: Keyed): Wire[] => {
  const arn = textAt(world, node);
  if (arn === undefined || !arn.includes(':key/')) return [];
  return [
    {
      from,
      to: nodeIdOf(world, arn),
      because: because(world, node, 'is encrypted with the key'),
      needs: roleNeeds(actor, actions, arn),
    },
  ];
};

const makers: Readonly<Record<string, Maker>> = {
  __proto__: null as never,
  'AWS::Bedrock::Agent': agent,
};
