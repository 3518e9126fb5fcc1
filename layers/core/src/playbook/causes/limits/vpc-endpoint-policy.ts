import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { found } from '../../signs/found.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

const url = 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html';

export const vpcEndpointPolicy: Cause = {
  id: 'VPC_ENDPOINT_POLICY',
  title: 'The VPC endpoint policy does not admit the request',
  edge: 'vpc->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['ec2:DescribeVpcEndpoints (PolicyDocument)'],
  pitfalls: [
    'ECR image layers come from an AWS-owned S3 bucket (prod-{Region}-starport-layer-bucket) through the S3 gateway endpoint',
  ],
  recognise: (clues) => {
    const named = isBedrock(clues) ? null : whenLimit(clues, 'vpcEndpoint');
    const isThrough = clues.layer.kind === 'unknown' && clues.denial?.context['aws:SourceVpce'] !== undefined;
    return (
      named ??
      (isThrough
        ? found({
            tier: 'guess',
            confidence: 'possible',
            because: 'the request came through a VPC endpoint, whose policy nobody showed',
          })
        : null)
    );
  },
  remedy: (clues) => liftLimit(clues, 'vpcEndpoint', url),
};
