import type { Cause } from '../cause.ts';
import { grantInLayer } from '../remedies/grant-in-layer.ts';
import { mendDeny } from '../remedies/mend-deny.ts';
import { claimsToHave } from '../signs/claims-to-have.ts';
import { found } from '../signs/found.ts';
import { whenLayer } from '../signs/when-layer.ts';

export const permissionsBoundary: Cause = {
  id: 'PERMISSIONS_BOUNDARY',
  title: 'The permissions boundary of the principal does not allow the action',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; wording: corpus',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  evidence: [],
  pitfalls: [
    'Seen once under an identity-based message: if the role allows the action, look at the boundary',
    'CloudFormation may call it a tagging problem; read the innermost sentence',
  ],
  recognise: (clues) => {
    const named = whenLayer(clues, {
      policyType: 'permissionsBoundary',
      fits: true,
      weight: 60,
      tier: 'edge',
      because: 'the permissions boundary does not allow it; an identity policy alone cannot',
    });
    const isHidden = clues.denial?.statedBy === 'serviceSentence' && claimsToHave(clues);
    return (
      named ??
      (isHidden
        ? found({
            tier: 'edge',
            weight: 78,
            confidence: 'possible',
            because: 'the role is said to have the action: its boundary may not',
          })
        : null)
    );
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the boundary')
      : grantInLayer(clues, 'permissionsBoundary', {
          text: 'the boundary limits whatever the identity policies allow',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
        }),
};

export const sessionPolicy: Cause = {
  id: 'SESSION_POLICY',
  title: 'The session policy passed with the role does not allow the action',
  edge: 'any',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: ['a session policy never grants by itself', 'Cognito, Identity Center and CI brokers pass one silently'],
  recognise: (clues) =>
    whenLayer(clues, {
      policyType: 'session',
      fits: true,
      weight: 60,
      tier: 'edge',
      because: 'the session policy that was passed when the role was taken up does not allow it',
      alsoSays: ['session policy', 'session policies', 'inline session'],
    }),
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'whoever assumes the role')
      : grantInLayer(clues, 'session', {
          text: 'the session policy limits whatever the role allows',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
        }),
};

export const vpcEndpointPolicy: Cause = {
  id: 'VPC_ENDPOINT_POLICY',
  title: 'The VPC endpoint policy does not admit the request',
  edge: 'vpc->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; wording: corpus',
  url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  evidence: ['ec2:DescribeVpcEndpoints (PolicyDocument)'],
  pitfalls: [
    'ECR image layers come from an AWS-owned S3 bucket (prod-{Region}-starport-layer-bucket) through the S3 gateway endpoint',
  ],
  recognise: (clues) => {
    const named = whenLayer(clues, {
      policyType: 'vpcEndpoint',
      fits: true,
      weight: 60,
      tier: 'edge',
      because: 'the policy of the VPC endpoint does not admit it',
    });
    const isThrough = clues.layer.kind === 'unknown' && clues.denial?.context['aws:SourceVpce'] !== undefined;
    return (
      named ??
      (isThrough
        ? found({
            tier: 'guess',
            weight: 40,
            confidence: 'possible',
            because: 'the request came through a VPC endpoint, whose policy nobody showed',
          })
        : null)
    );
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the VPC endpoint')
      : grantInLayer(clues, 'vpcEndpoint', {
          text: 'the endpoint admits only what its policy allows',
          url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
        }),
};
