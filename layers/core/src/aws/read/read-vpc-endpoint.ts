import { DescribeVpcEndpointsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type Evidence, noEvidence } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';

/**
 * The policy of a VPC endpoint; one without a policy of its own has the default, which allows all, and AWS returns that.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const readVpcEndpoint = async (
  access: Access,
  { id, region }: { readonly id: string; readonly region: string },
  signal: AbortSignal,
): Promise<Evidence> => {
  const ec2 = access.client(EC2Client, region);
  const asked = await ask({ needs: 'ec2:DescribeVpcEndpoints', on: id }, signal, () =>
    ec2.send(new DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] }), { abortSignal: signal }),
  );
  const layer = { policyType: 'vpcEndpoint' as const, of: null };
  const document = asked.kind === 'answered' ? asked.output.VpcEndpoints?.[0]?.PolicyDocument : undefined;
  if (document === undefined) {
    const because = asked.kind === 'unread' ? asked.because : `there is no VPC endpoint \`${id}\` in \`${region}\``;
    return { ...noEvidence, unseenLayers: [{ ...layer, because }] };
  }
  const policy = { level: null, appliesTo: null, home: 'resource', arn: null, source: 'live', asOf: null } as const;
  const named = { policyType: 'vpcEndpoint' as const, name: id, attachTo: id, document, alsoAttachedTo: [] };
  return { ...noEvidence, seenLayers: [layer], policies: [{ ...policy, ...named }] };
};
