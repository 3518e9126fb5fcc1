import { childOf, type ModelResource } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { because, listAt, localArn, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { functionRole } from './function-role.ts';
import { roleNeeds } from './role-need.ts';

/** Wires of AgentCore's gateways: a gateway calls its targets and its interceptors with its own role. https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html */
export const gatewayWires = (world: World, resource: ModelResource): Wire[] => {
  switch (resource.type) {
    case 'AWS::BedrockAgentCore::Gateway':
      return interceptors(world, resource);
    case 'AWS::BedrockAgentCore::GatewayTarget':
      return target(world, resource);
    default:
      return [];
  }
};

const interceptors = (world: World, gateway: ModelResource): Wire[] =>
  listAt(world, gateway.properties, 'InterceptorConfigurations').flatMap((each) => {
    const node = childOf(each, 'Interceptor', 'Lambda', 'Arn');
    const arn = textAt(world, node);
    return arn === undefined ? [] : [wire(world, gateway, { arn, text: 'an interceptor of the gateway', node })];
  });

const target = (world: World, { properties }: ModelResource): Wire[] => {
  const gateway = textAt(world, properties, 'GatewayIdentifier') ?? '';
  const owner = world.model.resources.get(nodeIdOf(world, localArn(world, 'bedrock-agentcore', `gateway/${gateway}`)));
  const node = childOf(properties, 'TargetConfiguration', 'Mcp', 'Lambda', 'LambdaArn');
  const arn = textAt(world, node);
  return owner === undefined || arn === undefined
    ? []
    : [wire(world, owner, { arn, text: 'a tool of the gateway', node })];
};

type Called = { readonly arn: string; readonly text: string; readonly node: Parameters<typeof because>[1] };

const wire = (world: World, gateway: ModelResource, { arn, text, node }: Called): Wire => ({
  from: gateway.id,
  to: nodeIdOf(world, arn),
  because: because(world, node, text),
  needs: roleNeeds(functionRole(world, gateway), ['lambda:InvokeFunction'], arn),
});
