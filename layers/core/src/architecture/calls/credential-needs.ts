import { physicalName } from '../../template/index.ts';
import type { Actor } from '../arrow.ts';
import { functionRole } from '../wires/function-role.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { atRuntime, textIn } from './given.ts';
import { type AwsCall, needOf, type Reached, reach } from './reach.ts';

/**
 * A token or a key that AgentCore keeps: the provider, the vault it is in and the directory of who may ask are each checked.
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/scope-credential-provider-access.html
 */
export const credentialNeeds = (world: World, call: AwsCall): readonly Reached[] => {
  const action = `bedrock-agentcore:${call.operation}`;
  const kind = call.operation === 'GetResourceApiKey' ? 'apikeycredentialprovider' : 'oauth2credentialprovider';
  const provider = textIn(call.parameters, 'resourceCredentialProviderName') ?? atRuntime('provider');
  const arn = (rest: string): string => localArn(world, 'bedrock-agentcore', rest);
  const itself = reach(world, call, { action, resource: arn(`token-vault/default/${kind}/${provider}`) });
  const beside = ['token-vault/default', 'workload-identity-directory/default', ...identitiesOf(world, call)];
  return [
    { ...itself, needs: [...itself.needs, ...beside.map((rest) => needOf(call, { action, resource: arn(rest) }))] },
  ];
};

/** A runtime has an identity of its own, named by it and by letters that AWS adds. */
const identitiesOf = (world: World, { actor }: AwsCall): readonly string[] =>
  [...world.model.resources.values()]
    .filter(({ type }) => type === 'AWS::BedrockAgentCore::Runtime')
    .filter((runtime) => isSameActor(functionRole(world, runtime), actor))
    .map((runtime) => {
      const name = `${physicalName(runtime, world.scope)}-${atRuntime('letters')}`;
      return `workload-identity-directory/default/workload-identity/${name}`;
    });

const isSameActor = (one: Actor, other: Actor): boolean =>
  one.kind === 'role' && other.kind === 'role' && one.id === other.id;
