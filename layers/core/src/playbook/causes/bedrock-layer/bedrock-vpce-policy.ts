import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLayer } from '../../signs/when-layer.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html';

export const bedrockVpcePolicy: Cause = {
  id: 'BEDROCK_VPCE_POLICY',
  title: 'The VPC endpoint policy does not admit the call to Bedrock',
  edge: 'lambda(vpc)->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url,
  evidence: ['ec2:DescribeVpcEndpoints -> PolicyDocument', 'CloudTrail vpcEndpointId'],
  pitfalls: [
    'Five different Bedrock endpoints: bedrock-runtime endpoint does not carry bedrock-agent-runtime',
    'A denial may not reach CloudTrail when the endpoint owner account differs',
    'S3 gives only generic Access Denied for VPCE denials',
  ],
  recognise: (clues) =>
    whenLayer(clues, {
      policyType: 'vpcEndpoint',
      fits: isBedrock(clues),
      tier: 'edge',
      because: 'the policy of the VPC endpoint does not admit the call',
    }),
  remedy: (clues) => liftLimit(clues, 'vpcEndpoint', url),
};
