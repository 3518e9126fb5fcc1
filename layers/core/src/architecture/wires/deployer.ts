import { actionInfo, handlerPermissions, isAction } from '../../catalog/index.ts';
import { childOf, type ModelResource, replaceSymbols } from '../../template/index.ts';
import type { Need, Wire } from '../arrow.ts';
import { atRuntime } from '../calls/given.ts';
import { globsMeet } from '../judge/overlaps.ts';
import { deployerId } from '../world/deployer-role.ts';
import { because, ownArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { rolesHanded } from './trusts.ts';

/**
 * What CloudFormation does with the deploying role to make a resource and to change it: create it, read it back, tag it, hand its role over, update it.
 * The schemas list what any property may take; only what every such resource takes is asked for here.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-type-schemas.html
 */
export const deployerWires = (world: World, resource: ModelResource): Wire[] => {
  if (world.input.deployer === undefined) return [];
  const types = madeOf[resource.type] ?? [resource.type];
  const made = world.roles.get(`${resource.id}Role`);
  const roleTypes = made?.isGenerated === true && made.resource.id === resource.id ? ['AWS::IAM::Role'] : [];
  const known = types.filter((type) => handlerPermissions(type) !== undefined);
  if (known.length === 0)
    return [
      {
        from: deployerId,
        to: resource.id,
        because: { ...because(world, resource.node, 'CloudFormation creates it'), kind: 'implied' },
        needs: [],
        open: `what it takes to make \`${resource.type}\` is not recorded`,
      },
    ];
  const needs = [
    ...known.flatMap((type) => typeNeeds(resource, { type, arn: ownArn(world, resource) })),
    ...roleTypes.flatMap((type) => typeNeeds(resource, { type, arn: made?.arn ?? '*' })),
    ...passNeeds(world, resource, roleTypes.length > 0 ? made?.arn : undefined),
  ];
  const [type = ''] = known;
  const text = `CloudFormation creates and updates it (schemas of ${handlerPermissions(type)?.asOf})`;
  return [
    {
      from: deployerId,
      to: resource.id,
      because: { ...because(world, resource.node, text), kind: 'implied' },
      needs,
      ...(needs.length > 0 ? {} : { open: 'which of its permissions it takes depends on its properties' }),
    },
  ];
};

// What SAM makes of its own types
const madeOf: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  'AWS::Serverless::Function': ['AWS::Lambda::Function'],
  'AWS::Serverless::LayerVersion': ['AWS::Lambda::LayerVersion'],
  'AWS::Serverless::StateMachine': ['AWS::StepFunctions::StateMachine'],
  'AWS::Serverless::SimpleTable': ['AWS::DynamoDB::Table'],
  'AWS::Serverless::Api': ['AWS::ApiGateway::RestApi'],
  'AWS::Serverless::HttpApi': ['AWS::ApiGatewayV2::Api'],
};

type Made = { readonly type: string; readonly arn: string };

const typeNeeds = (resource: ModelResource, { type, arn }: Made): readonly Need[] => {
  const { create = [] } = handlerPermissions(type) ?? {};
  const kind = (type.split('::').at(-1) ?? '').toLowerCase();
  const isMain = (action: string): boolean =>
    /^[^:]+:(Create|Put|Register)/.test(action) && nameOf(action).replace(/^(create|put|register)/, '') === kind;
  const isRead = (action: string): boolean => nameOf(action) === `get${kind}` || nameOf(action) === `describe${kind}`;
  const isTag = (action: string): boolean => nameOf(action) === 'tagresource' || nameOf(action) === `tag${kind}`;
  const isTagged = childOf(resource.properties, 'Tags') !== undefined;
  const mains = create.filter((action) => isMain(action) || others[type]?.includes(action) === true);
  const [service = ''] = (mains[0] ?? '').split(':');
  const beside = create.filter(
    (action) => action.startsWith(`${service}:`) && (isRead(action) || (isTagged && isTag(action))),
  );
  if (mains.length === 0) return [];
  return [...new Set([...mains, ...beside, ...updates(type)])].map((action) => needOf(action, resourceOf(action, arn)));
};

/** What any change takes that does not replace the resource; what one property alone takes is left out. */
const updates = (type: string): readonly string[] => {
  const { update = [] } = handlerPermissions(type) ?? {};
  const kind = (type.split('::').at(-1) ?? '').toLowerCase();
  const isMain = (action: string): boolean =>
    /^[^:]+:(Update|Modify)/.test(action) && nameOf(action).replace(/^(update|modify)/, '') === kind;
  const named = otherUpdates[type];
  return update.filter((action) => isAction(action) && (named === undefined ? isMain(action) : named.includes(action)));
};

const nameOf = (action: string): string => (action.split(':')[1] ?? '').toLowerCase();

// Types whose action has another name than they have
const others: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  'AWS::IAM::ManagedPolicy': ['iam:CreatePolicy'],
  'AWS::IAM::Policy': ['iam:PutRolePolicy'],
  'AWS::IAM::RolePolicy': ['iam:PutRolePolicy'],
  'AWS::Lambda::Permission': ['lambda:AddPermission'],
  'AWS::Lambda::Url': ['lambda:CreateFunctionUrlConfig'],
  'AWS::Lambda::LayerVersion': ['lambda:PublishLayerVersion'],
  'AWS::Lambda::Version': ['lambda:PublishVersion'],
  'AWS::SQS::QueuePolicy': ['sqs:SetQueueAttributes'],
  'AWS::SNS::TopicPolicy': ['sns:SetTopicAttributes'],
  'AWS::SNS::Subscription': ['sns:Subscribe'],
  'AWS::BedrockAgentCore::Runtime': ['bedrock-agentcore:CreateAgentRuntime'],
  'AWS::Bedrock::ApplicationInferenceProfile': ['bedrock:CreateInferenceProfile'],
};

// Types whose change has another name than they have
const otherUpdates: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  'AWS::IAM::ManagedPolicy': ['iam:CreatePolicyVersion'],
  'AWS::IAM::Role': ['iam:UpdateAssumeRolePolicy'],
  'AWS::Lambda::Function': ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
  'AWS::Lambda::Url': ['lambda:UpdateFunctionUrlConfig'],
  'AWS::SQS::Queue': ['sqs:SetQueueAttributes'],
  'AWS::SQS::QueuePolicy': ['sqs:SetQueueAttributes'],
  'AWS::SNS::Topic': ['sns:SetTopicAttributes'],
  'AWS::SNS::TopicPolicy': ['sns:SetTopicAttributes'],
  'AWS::AppSync::FunctionConfiguration': ['appsync:UpdateFunction'],
  'AWS::KinesisFirehose::DeliveryStream': ['firehose:UpdateDestination'],
  'AWS::BedrockAgentCore::Runtime': ['bedrock-agentcore:UpdateAgentRuntime'],
};

const resourceOf = (action: string, arn: string): string => {
  const patterns = actionInfo(action)?.resourceTypes.flatMap(({ arns }) => arns) ?? [];
  if (patterns.length === 0) return '*';
  const text = replaceSymbols(arn, () => 'x');
  return patterns.some((pattern) => globsMeet(text, pattern.replaceAll(/\{[^}]+\}/g, '*')))
    ? arn
    : atRuntime('resource');
};

/** Also the role that SAM makes for a resource is handed to its service. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
const passNeeds = (world: World, resource: ModelResource, made: string | undefined): readonly Need[] => {
  const service = receivers[resource.type];
  const own = made === undefined || service === undefined ? [] : [{ arn: made, service }];
  return [...own, ...rolesHanded(world, resource)].map(({ arn, service: receiver }) => ({
    ...needOf('iam:PassRole', arn),
    context: { 'iam:PassedToService': receiver },
  }));
};

const receivers: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Serverless::Function': 'lambda.amazonaws.com',
  'AWS::Serverless::StateMachine': 'states.amazonaws.com',
};

const needOf = (action: string, resource: string): Need => ({
  actor: { kind: 'role', id: deployerId },
  action,
  resource,
  context: {},
  by: 'identity',
  because: 'CloudFormation does it with the deploying role, now or when the resource changes',
});
