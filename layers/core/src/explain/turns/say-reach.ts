import type { PolicyType } from '@whydenied/iam';

/** Whom a kind of policy reaches besides the caller that was refused. */
export const sayReach = (policyType: PolicyType): string =>
  `${reach[policyType] ?? reach.identity} Whom this one spares or means, by a condition or by name, stands in its text: paste it, and it is decided for a caller that you name.`;

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html, https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html, https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
const reach: Readonly<Partial<Record<PolicyType, string>>> & { readonly identity: string } = {
  serviceControl:
    '**An SCP reaches every user and role of the member accounts below the place where it is attached, roles of functions and administrators too, and the root user of these accounts.** It does not reach service-linked roles, nor anybody of the management account.',
  resourceControl:
    '**An RCP reaches everybody who asks for a resource of the accounts below the place where it is attached, callers of other accounts too.** It does not reach service-linked roles, nor resources of the management account.',
  permissionsBoundary:
    '**A permissions boundary reaches only the users and roles that have it as their boundary:** `aws iam list-entities-for-policy --policy-arn ARN --policy-usage-filter PermissionsBoundary` lists them.',
  session: '**A session policy reaches this one session only:** each session of the role has its own, or none.',
  vpcEndpoint:
    '**An endpoint policy reaches every call that goes through that endpoint, whoever makes it;** a call by another way it does not see.',
  resource: '**A resource’s policy reaches whoever asks for that resource,** as far as its `Principal` names them.',
  identity: '**An identity policy reaches the users and roles that it is attached to,** and a group’s members.',
};
