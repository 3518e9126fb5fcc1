import type { Cause } from '../cause.ts';
import { denyPlaces } from '../remedies/deny-places.ts';
import { askToExcept, mendDeny } from '../remedies/mend-deny.ts';
import { claimsToHave } from '../signs/claims-to-have.ts';
import { isAction, isAllowed, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { whenExplicit } from '../signs/when-explicit.ts';

export const s3BucketPolicyDeny: Cause = {
  id: 'S3_BUCKET_POLICY_DENY',
  title: 'A Deny statement of the bucket policy covers the request',
  edge: '*->s3',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
  evidence: ['s3:GetBucketPolicy'],
  pitfalls: ['A rule that demands the encryption header also stops S3 log delivery; default encryption adds no header'],
  recognise: (clues) => {
    if (clues.service !== 's3' || isAllowed(clues)) return null;
    const because = 'a Deny of the bucket policy covers it: by principal, encryption header, VPC or TLS';
    const { kind, policyType } = clues.layer;
    if (kind === 'explicit' && policyType === 'resource')
      return found({
        tier: 'explicitDeny',
        weight: 75,
        confidence: sureness(clues),
        places: denyPlaces(clues),
        because,
      });
    if (kind === 'unknown' && denyPlaces(clues).length > 0)
      return found({ tier: 'explicitDeny', weight: 60, places: denyPlaces(clues), because });
    const isBare =
      kind === 'unknown' && isAction(clues, 's3:PutObject', 's3:DeleteObject') && clues.denial?.principal === null;
    return isBare ? found({ tier: 'generic', weight: 40, confidence: 'possible', because }) : null;
  },
  remedy: (clues) => mendDeny(clues, 'the owner of the bucket'),
};

export const rcpDeny: Cause = {
  id: 'RCP_DENY',
  title: 'A resource control policy of the organization denies the request',
  edge: 'org->resource',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: ['organizations:DescribePolicy'],
  pitfalls: ['often an aws:PrincipalOrgID / aws:SourceOrgID perimeter without aws:PrincipalIsAWSService exemption'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['resourceControl'],
      fits: true,
      weight: 70,
      because: 'a resource control policy denies it, often a perimeter by aws:PrincipalOrgID',
    }),
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};

export const scpDeny: Cause = {
  id: 'SCP_DENY',
  title: 'A service control policy of the organization denies the action',
  edge: 'org->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; wording: corpus',
  url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  evidence: ['organizations:DescribeEffectivePolicy is not for SCPs: ask the organization admin'],
  pitfalls: [
    'Some services hide it: "The provided execution role does not have permissions ..." although the role has the action',
  ],
  recognise: (clues) => {
    const because =
      'a service control policy of the organization stands in the way; no policy of the account overrides it';
    if (clues.layer.policyType === 'serviceControl')
      return found({
        tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
        weight: 60,
        confidence: sureness(clues),
        because,
      });
    const isHidden = clues.denial?.statedBy === 'serviceSentence' && claimsToHave(clues);
    return isHidden
      ? found({
          tier: 'edge',
          weight: 80,
          confidence: 'possible',
          because:
            'the role is said to have the action, so a layer that the sentence hides denies it: a service control policy or a boundary',
        })
      : null;
  },
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};

export const explicitDenyIdentity: Cause = {
  id: 'EXPLICIT_DENY_IDENTITY',
  title: 'A Deny statement in an identity policy covers the request',
  edge: 'any',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: ['an added Allow never helps'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['identity'],
      fits: true,
      weight: 50,
      because: 'an identity policy denies it explicitly, and no Allow overrides that',
    }),
  remedy: (clues) => mendDeny(clues, 'the owner of the policy that denies'),
};

export const resourcePolicyDeny: Cause = {
  id: 'RESOURCE_POLICY_DENY',
  title: "A Deny statement in the resource's own policy covers the request",
  edge: 'any',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: ['an added Allow never helps'],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['resource'],
      fits: true,
      weight: 50,
      because: 'the policy of the resource denies it explicitly, and no Allow overrides that',
    }),
  remedy: (clues) => mendDeny(clues, 'the owner of the resource'),
};

export const explicitDenyUntyped: Cause = {
  id: 'EXPLICIT_DENY_UNTYPED',
  title: 'Some policy denies explicitly, and the message does not say which',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
  evidence: ['identity policies, boundary, resource policy, SCP/RCP of the account'],
  pitfalls: [
    'Old message format and CloudFormation wrapper hide the layer',
    'Often a condition on the request: boundary, tag, encryption header',
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['unknown'],
      fits: true,
      weight: 45,
      because: 'the message says explicit deny and hides the policy: identity, boundary, resource or organization',
    }),
  remedy: (clues) => mendDeny(clues, 'whoever owns the policy that denies'),
};
