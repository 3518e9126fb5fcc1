import { childOf, type ModelResource } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { callNeeds } from '../calls/call-needs.ts';
import type { GivenRecord } from '../calls/given.ts';
import { because, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { functionNamed } from './event-sources.ts';
import { functionRole } from './function-role.ts';

/** A custom resource asks its function; CDK's `Custom::AWS` says the call itself. */
export const customResourceWires = (world: World, resource: ModelResource): Wire[] => {
  if (!resource.type.startsWith('Custom::') && resource.type !== 'AWS::CloudFormation::CustomResource') return [];
  const provider = functionNamed(world, textAt(world, resource.properties, 'ServiceToken') ?? '');
  if (provider === undefined) return [];
  const node = childOf(resource.properties, 'ServiceToken');
  const asked = {
    from: resource.id,
    to: provider.id,
    because: because(world, node, 'CloudFormation invokes it'),
    needs: [],
    isGiven: true,
  };
  return [asked, ...['Create', 'Update', 'Delete'].flatMap((key) => sdkCall(world, { resource, provider, key }))];
};

type Asked = { readonly resource: ModelResource; readonly provider: ModelResource; readonly key: string };

/** https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources.AwsCustomResource.html */
const sdkCall = (world: World, { resource, provider, key }: Asked): Wire[] => {
  const node = childOf(resource.properties, key);
  const call = resource.type === 'Custom::AWS' ? parse(textAt(world, node) ?? '') : null;
  if (call === null) return [];
  const operation = `${call.action.charAt(0).toUpperCase()}${call.action.slice(1)}`.replace(/Command$/, '');
  const service = call.service.replace('@aws-sdk/client-', '').toLowerCase();
  const actor = functionRole(world, provider);
  return callNeeds(world, { service, operation, parameters: call.parameters, region: null, actor }).map(
    ({ to, needs, open }) => ({
      from: resource.id,
      to,
      because: because(world, node, `${service} ${operation}`),
      needs,
      ...(open === undefined ? {} : { open }),
    }),
  );
};

const parse = (text: string): { service: string; action: string; parameters: GivenRecord } | null => {
  try {
    const value = JSON.parse(text) as { service?: unknown; action?: unknown; parameters?: unknown };
    if (typeof value.service !== 'string' || typeof value.action !== 'string') return null;
    return { service: value.service, action: value.action, parameters: (value.parameters ?? {}) as GivenRecord };
  } catch {
    return null;
  }
};
