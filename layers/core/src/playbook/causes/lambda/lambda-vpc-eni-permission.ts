import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html';

export const lambdaVpcEniPermission: Cause = {
  id: 'LAMBDA_VPC_ENI_PERMISSION',
  title: 'The execution role of a function in a VPC lacks the network-interface actions',
  edge: 'lambda->ec2',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Same sentence when an SCP blocks it', 'Same sentence right after the role was created'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface') &&
        (clues.denial?.statedBy !== 'sentence' || says(clues, 'function')),
      because: 'a function in a VPC makes network interfaces with its execution role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
      // AWS grants them on every resource, and two of them work on nothing less: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
      anywhere: true,
      text: 'a function in a VPC makes network interfaces',
      url,
    }),
};
