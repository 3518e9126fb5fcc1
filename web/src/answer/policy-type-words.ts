import type { Answer } from '@whydenied/core';

type PolicyType = Answer['fix']['steps'][number]['target']['policyType'] | Answer['notEvaluated'][number]['policyType'];

/** A kind of policy in a person's words. */
export const policyTypeWords = (policyType: PolicyType): string => words[policyType];

const words: Readonly<Record<PolicyType, string>> = {
  identity: 'policy of the caller',
  resource: 'policy of the resource',
  permissionsBoundary: 'permissions boundary',
  session: 'session policy',
  serviceControl: 'service control policy',
  resourceControl: 'resource control policy',
  vpcEndpoint: 'VPC endpoint policy',
  dataAccess: 'data access policy',
  permissionSet: 'permission set',
};
