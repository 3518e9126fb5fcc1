import type { PolicyType } from '@whydenied/iam';

/** Where a document of an example belongs. */
export const policyWords: Readonly<Record<PolicyType, string>> = {
  identity: 'Identity policy',
  resource: 'Policy of the resource (for a role: its trust policy)',
  permissionsBoundary: 'Permissions boundary',
  session: 'Session policy',
  serviceControl: 'Service control policy',
  resourceControl: 'Resource control policy',
  vpcEndpoint: 'VPC endpoint policy',
};
