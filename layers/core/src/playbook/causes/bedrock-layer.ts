import type { Cause } from '../cause.ts';
import { denyPlaces } from '../remedies/deny-places.ts';
import { grantInLayer } from '../remedies/grant-in-layer.ts';
import { askToExcept, mendDeny } from '../remedies/mend-deny.ts';
import { isAction } from '../signs/denied-action.ts';
import { isBedrock } from '../signs/is-service.ts';
import { whenExplicit } from '../signs/when-explicit.ts';
import { whenLayer } from '../signs/when-layer.ts';

export const bedrockScpRegionDeny: Cause = {
  id: 'BEDROCK_SCP_REGION_DENY',
  title: 'A service control policy that restricts Regions denies the inference',
  edge: 'org->bedrock',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
  evidence: [
    'organizations:DescribePolicy / ListPoliciesForTarget (management or delegated-admin account only)',
    'policy ARN in the message',
  ],
  pitfalls: [
    'No account-level policy can fix it; not visible to SimulatePrincipalPolicy unless caller may read Organizations data (check with the simulator helper)',
    'Control Tower managed SCPs must not be hand-edited',
    'Alternative: stop using the profile; call a model/profile inside allowed regions',
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['serviceControl'],
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        !denyPlaces(clues).some((place) =>
          clues.statements.some(
            (statement) =>
              statement.policy === place.policy && statement.index === place.index && statement.conditions.length === 0,
          ),
        ),
      weight: 70,
      because:
        'a service control policy denies the model call, usually by aws:RequestedRegion where a profile routed it',
    }),
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};

export const bedrockExplicitDenyIdentity: Cause = {
  id: 'BEDROCK_EXPLICIT_DENY_IDENTITY',
  title: 'A Deny statement in an identity policy covers the model call',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: ['policy ARN in message, else scan Deny statements'],
  pitfalls: ['An added Allow can never help; policy ARN only appears for same-account/same-org and managed policies'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['identity'],
      fits: isBedrock(clues),
      weight: 70,
      because: 'an identity policy denies the call explicitly, and no Allow overrides that',
    }),
  remedy: (clues) => mendDeny(clues, 'the owner of the policy that denies'),
};

export const bedrockBoundary: Cause = {
  id: 'BEDROCK_BOUNDARY',
  title: 'The permissions boundary does not allow the call to Bedrock',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  evidence: ['iam:GetRole -> PermissionsBoundary'],
  pitfalls: ['Only one policy type is reported: after fixing it the next one may deny'],
  recognise: (clues) =>
    whenLayer(clues, {
      policyType: 'permissionsBoundary',
      fits: isBedrock(clues),
      weight: 85,
      tier: 'edge',
      because: 'the permissions boundary does not allow it; an identity policy alone cannot',
    }),
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the boundary')
      : grantInLayer(clues, 'permissionsBoundary', {
          text: 'the boundary limits whatever the identity policies allow',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
        }),
};

export const bedrockSessionPolicy: Cause = {
  id: 'BEDROCK_SESSION_POLICY',
  title: 'The session policy passed with the role does not allow the call to Bedrock',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
  evidence: ['CloudTrail AssumeRole requestParameters.policy / policyArns'],
  pitfalls: ['Inline session policy is not readable afterwards except through CloudTrail'],
  recognise: (clues) =>
    whenLayer(clues, {
      policyType: 'session',
      fits: isBedrock(clues),
      weight: 85,
      tier: 'edge',
      because: 'the session policy that was passed when the role was taken up does not allow it',
      alsoSays: ['session policy', 'session policies', 'inline session'],
    }),
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'whoever assumes the role')
      : grantInLayer(clues, 'session', {
          text: 'the session policy limits whatever the role allows',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
        }),
};

export const bedrockVpcePolicy: Cause = {
  id: 'BEDROCK_VPCE_POLICY',
  title: 'The VPC endpoint policy does not admit the call to Bedrock',
  edge: 'lambda(vpc)->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html',
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
      weight: 85,
      tier: 'edge',
      because: 'the policy of the VPC endpoint does not admit the call',
    }),
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the VPC endpoint')
      : grantInLayer(clues, 'vpcEndpoint', {
          text: 'the endpoint admits only what its policy allows',
          url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html',
        }),
};
