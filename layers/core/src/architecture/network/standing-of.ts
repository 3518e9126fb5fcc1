import type { ModelResource } from '../../template/index.ts';
import { valueAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { textsIn } from './texts-in.ts';

/** Where code runs: in no VPC of the account, in these subnets behind these security groups, or nobody knows. */
export type Standing =
  | { readonly kind: 'outside' }
  | { readonly kind: 'inside'; readonly subnets: readonly string[]; readonly groups: readonly string[] }
  | { readonly kind: 'unknown' };

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html */
export const standingOf = (world: World, { type, properties }: ModelResource): Standing => {
  switch (type) {
    case 'AWS::Lambda::Function':
    case 'AWS::Serverless::Function':
      return standingIn(valueAt(world, properties, 'VpcConfig'), ['SubnetIds', 'SecurityGroupIds']);
    case 'AWS::BedrockAgentCore::Runtime': {
      const given = valueAt(world, properties, 'NetworkConfiguration', 'NetworkModeConfig');
      const standing = standingIn(given, ['Subnets', 'SecurityGroups']);
      // Through what a runtime without a VPC asks, no page says
      return standing.kind === 'outside' ? { kind: 'unknown' } : standing;
    }
    default:
      return { kind: 'unknown' };
  }
};

/** Outside: nothing is given, as by `AWS::NoValue` or an empty list. */
const standingIn = (given: unknown, [subnets, groups]: readonly [string, string]): Standing => {
  if (typeof given === 'string') return { kind: 'unknown' };
  const fields = (typeof given === 'object' ? (given ?? {}) : {}) as Readonly<Record<string, unknown>>;
  const all = textsIn(fields[subnets]);
  return all.length === 0 ? { kind: 'outside' } : { kind: 'inside', subnets: all, groups: textsIn(fields[groups]) };
};
