import type { PolicyType } from '@whydenied/iam';

/** A kind of policy as AWS's sentences name it, without an article. */
export const layerWords: Readonly<Record<PolicyType | 'unknown', string>> = {
  unknown: 'policy',
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  permissionsBoundary: 'permissions boundary',
  session: 'session policy',
  serviceControl: 'service control policy',
  resourceControl: 'resource control policy',
  vpcEndpoint: 'VPC endpoint policy',
};
