import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html';

export const bedrockVpcePolicy: Cause = {
  id: 'BEDROCK_VPCE_POLICY',
  title: 'The VPC endpoint policy does not admit the call to Bedrock',
  edge: 'lambda(vpc)->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['ec2:DescribeVpcEndpoints -> PolicyDocument', 'CloudTrail vpcEndpointId'],
  pitfalls: [
    'Bedrock has several endpoints: that of bedrock-runtime does not carry bedrock-agent-runtime',
    'CloudTrail may not show the denial where another account owns the endpoint',
    'S3 says no more than Access Denied when an endpoint policy denies',
  ],
  recognise: (clues) => (isBedrock(clues) ? whenLimit(clues, 'vpcEndpoint') : null),
  remedy: (clues) => liftLimit(clues, 'vpcEndpoint', url),
};
