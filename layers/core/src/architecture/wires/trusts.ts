import { withParts } from '../../arn/index.ts';
import { childOf, type ModelResource, soleSymbol, type TemplateNode } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { isFree } from '../judge/overlaps.ts';
import { accountOf, because, listAt, ownArn, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { type HandedBy, handedOnly } from './handed-only.data.ts';

const rows: readonly HandedBy[] = [
  ['AWS::Lambda::Function', ['Role'], 'lambda.amazonaws.com'],
  ['AWS::Serverless::Function', ['Role'], 'lambda.amazonaws.com'],
  ['AWS::StepFunctions::StateMachine', ['RoleArn'], 'states.amazonaws.com'],
  ['AWS::Serverless::StateMachine', ['Role'], 'states.amazonaws.com'],
  ['AWS::Bedrock::Agent', ['AgentResourceRoleArn'], 'bedrock.amazonaws.com'],
  ['AWS::Bedrock::KnowledgeBase', ['RoleArn'], 'bedrock.amazonaws.com'],
  ['AWS::Bedrock::Flow', ['ExecutionRoleArn'], 'bedrock.amazonaws.com'],
  ['AWS::BedrockAgentCore::Runtime', ['RoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::BedrockAgentCore::Gateway', ['RoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::BedrockAgentCore::Memory', ['MemoryExecutionRoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::BedrockAgentCore::BrowserCustom', ['ExecutionRoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::BedrockAgentCore::CodeInterpreterCustom', ['ExecutionRoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::Scheduler::Schedule', ['Target', 'RoleArn'], 'scheduler.amazonaws.com'],
  ['AWS::Pipes::Pipe', ['RoleArn'], 'pipes.amazonaws.com'],
  ['AWS::Events::Rule', ['RoleArn'], 'events.amazonaws.com', 'Targets'],
  ['AWS::AppSync::DataSource', ['ServiceRoleArn'], 'appsync.amazonaws.com'],
  ['AWS::ApiGateway::Method', ['Integration', 'Credentials'], 'apigateway.amazonaws.com'],
  ['AWS::ApiGatewayV2::Integration', ['CredentialsArn'], 'apigateway.amazonaws.com'],
  ['AWS::ECS::TaskDefinition', ['TaskRoleArn'], 'ecs-tasks.amazonaws.com'],
  ['AWS::ECS::TaskDefinition', ['ExecutionRoleArn'], 'ecs-tasks.amazonaws.com'],
  ['AWS::CodeBuild::Project', ['ServiceRole'], 'codebuild.amazonaws.com'],
  ['AWS::KinesisFirehose::DeliveryStream', ['ExtendedS3DestinationConfiguration', 'RoleARN'], 'firehose.amazonaws.com'],
  ['AWS::Kendra::Index', ['RoleArn'], 'kendra.amazonaws.com'],
  ['AWS::Kendra::DataSource', ['RoleArn'], 'kendra.amazonaws.com'],
  ['AWS::Lex::Bot', ['RoleArn'], 'lexv2.amazonaws.com'],
  ['AWS::SageMaker::Model', ['ExecutionRoleArn'], 'sagemaker.amazonaws.com'],
  ['AWS::SageMaker::NotebookInstance', ['RoleArn'], 'sagemaker.amazonaws.com'],
  ['AWS::SageMaker::Domain', ['DefaultUserSettings', 'ExecutionRole'], 'sagemaker.amazonaws.com'],
  ['AWS::Glue::Job', ['Role'], 'glue.amazonaws.com'],
  ['AWS::Glue::Crawler', ['Role'], 'glue.amazonaws.com'],
  ['AWS::Batch::JobDefinition', ['ContainerProperties', 'JobRoleArn'], 'ecs-tasks.amazonaws.com'],
  ['AWS::Batch::JobDefinition', ['ContainerProperties', 'ExecutionRoleArn'], 'ecs-tasks.amazonaws.com'],
  ['AWS::Kendra::Faq', ['RoleArn'], 'kendra.amazonaws.com'],
  ['AWS::OSIS::Pipeline', ['PipelineRoleArn'], 'osis-pipelines.amazonaws.com'],
  ['AWS::BedrockAgentCore::Harness', ['ExecutionRoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::BedrockAgentCore::OnlineEvaluationConfig', ['EvaluationExecutionRoleArn'], 'bedrock-agentcore.amazonaws.com'],
];

/** A role that a resource hands to a service, as far as it is known which. */
type Handed = { readonly arn: string; readonly node: TemplateNode | undefined; readonly service: string };

const handedBy = (world: World, resource: ModelResource, table: readonly HandedBy[]): readonly Handed[] =>
  table.flatMap(([type, path, service, list]) => {
    if (type !== resource.type) return [];
    const owners = list === undefined ? [resource.properties] : listAt(world, resource.properties, list);
    return owners.flatMap((owner) => {
      const node = childOf(owner, ...path);
      const arn = textAt(world, node);
      return arn === undefined ? [] : [{ arn, node, service }];
    });
  });

/** The role that a resource hands to its service: the role's trust policy has to let the service take it up. */
export const trustWires = (world: World, resource: ModelResource): Wire[] =>
  handedBy(world, resource, rows).flatMap((handed) => trustWire(world, resource, handed));

/** Every role that making a resource hands over, also one that is made elsewhere; not one that only a look-up tells. */
export const rolesHanded = (world: World, resource: ModelResource): readonly Handed[] =>
  handedBy(world, resource, [...rows, ...handedOnly]).filter(({ arn }) => {
    const symbol = soleSymbol(arn);
    return arn.startsWith('arn:') || (symbol !== null && !isFree(symbol));
  });

const trustWire = (world: World, resource: ModelResource, { arn, node, service }: Handed): Wire[] => {
  const role = world.rolesByArn.get(arn);
  // A role that is made elsewhere is no arrow of this template
  if (role === undefined) return [];
  return [
    {
      from: resource.id,
      to: role.id,
      because: because(world, node, `${service} takes ${role.id} up`),
      needs: [
        {
          actor: { kind: 'service', name: service },
          action: 'sts:AssumeRole',
          resource: role.arn,
          context: sourceOf(world, resource, service),
          by: 'trust',
          because: `\`${service}\` takes the role up`,
        },
      ],
    },
  ];
};

const withSource = new Set([
  ...['bedrock.amazonaws.com', 'bedrock-agentcore.amazonaws.com', 'states.amazonaws.com', 'scheduler.amazonaws.com'],
  ...['pipes.amazonaws.com', 'events.amazonaws.com', 'apigateway.amazonaws.com', 'lambda.amazonaws.com'],
  ...['ecs-tasks.amazonaws.com', 'appsync.amazonaws.com', 'codebuild.amazonaws.com', 'firehose.amazonaws.com'],
  ...['glue.amazonaws.com', 'kendra.amazonaws.com', 'sagemaker.amazonaws.com', 'osis-pipelines.amazonaws.com'],
]);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
const sourceOf = (world: World, resource: ModelResource, service: string): Readonly<Record<string, string>> =>
  withSource.has(service)
    ? { 'aws:SourceAccount': accountOf(world), 'aws:SourceArn': sourceArn(world, resource, service) }
    : {};

const sourceArn = (world: World, resource: ModelResource, service: string): string => {
  // EventBridge Scheduler names the group: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
  if (service !== 'scheduler.amazonaws.com') return ownArn(world, resource);
  const group = textAt(world, resource.properties, 'GroupName') ?? 'default';
  return withParts(ownArn(world, resource), { name: `schedule-group/${group}` });
};
