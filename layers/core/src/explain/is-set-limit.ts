/**
 * Whether what refuses was set to limit: a Deny, or a kind of policy that only limits, so that its silence is meant as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types
 */
export const isSetLimit = ({ kind, policyType }: { readonly kind: string; readonly policyType: string }): boolean =>
  kind === 'explicit' || onlyLimits(policyType);

/** Whether a kind of policy grants nothing by itself. */
export const onlyLimits = (policyType: string): boolean => limiting.has(policyType);

const limiting: ReadonlySet<string> = new Set([
  'serviceControl',
  'resourceControl',
  'permissionsBoundary',
  'session',
  'vpcEndpoint',
]);
