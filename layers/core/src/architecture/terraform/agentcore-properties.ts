import { archived, pathOf, variablesIn } from './function-properties.ts';
import { idsIn } from './network-properties.ts';
import { expressionsOf, type Fields, fields, list } from './plan.ts';
import type { Reader } from './reader.ts';
import { onceEach, targetsOf } from './references.ts';

/** A runtime of AgentCore with its variables and the folder of its code. */
const runtime = (read: Reader): Fields => {
  const { plan, resource, standing, name, value, inside } = read;
  const left = fields(plan.unknown.get(resource.address)?.['environment_variables']);
  return {
    AgentRuntimeName: name('agent_runtime_name'),
    RoleArn: value('role_arn'),
    EnvironmentVariables: variablesIn({
      known: fields(resource.values['environment_variables']),
      unknown: left,
      targets: targetsOf(fields(expressionsOf(plan, resource.address)['environment_variables']), standing),
      address: resource.address,
    }),
    NetworkConfiguration: {
      NetworkMode: inside('network_configuration', 'network_mode'),
      NetworkModeConfig: {
        Subnets: idsIn(read, 'network_configuration', 'network_mode_config', 'subnets'),
        SecurityGroups: idsIn(read, 'network_configuration', 'network_mode_config', 'security_groups'),
      },
    },
    AgentRuntimeArtifact: {
      ContainerConfiguration: {
        ContainerUri: inside('agent_runtime_artifact', 'container_configuration', 'container_uri'),
      },
      CodeConfiguration: {
        Code: codeOf(read),
        EntryPoint: inside('agent_runtime_artifact', 'code_configuration', 'entry_point'),
      },
    },
  };
};

/** The code is an object that the configuration uploads: what its archive is made of. */
const codeOf = ({ plan, resource, standing }: Reader): string | undefined => {
  const [artifact] = list(expressionsOf(plan, resource.address)['agent_runtime_artifact']).map(fields);
  const [code] = list(artifact?.['code_configuration']).map(fields);
  const [place] = list(code?.['code']).map(fields);
  const [object] = list(place?.['s3']).map(fields);
  const targets = onceEach(targetsOf(fields(object?.['prefix']), standing));
  const uploads = targets.flatMap((target) => (target.kind === 'resource' ? [target.resource] : []));
  return uploads
    .map(({ address, values }) =>
      pathOf(
        archived(plan, {
          targets: targetsOf(fields(expressionsOf(plan, address)['source']), standing),
          path: values['source'],
        }),
      ),
    )
    .find((each) => each !== undefined);
};

/** The resources of AgentCore as CloudFormation names their properties. */
export const agentcoreProperties: Readonly<Record<string, (read: Reader) => Fields>> = {
  __proto__: null as never,
  aws_bedrockagentcore_agent_runtime: runtime,
  aws_bedrockagentcore_gateway: ({ name, value }) => ({ Name: name('name'), RoleArn: value('role_arn') }),
  aws_bedrockagentcore_gateway_target: ({ name, value, inside }) => ({
    Name: name('name'),
    GatewayIdentifier: value('gateway_identifier'),
    TargetConfiguration: {
      Mcp: { Lambda: { LambdaArn: inside('target_configuration', 'mcp', 'lambda', 'lambda_arn') } },
    },
  }),
  aws_bedrockagentcore_memory: ({ name, value }) => ({
    Name: name('name'),
    MemoryExecutionRoleArn: value('memory_execution_role_arn'),
  }),
};
