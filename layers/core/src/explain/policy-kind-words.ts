import type { FixPolicyType } from '../playbook/index.ts';

/** AWS's words for a kind of policy, with its article. */
export const policyKindWords = (policyType: FixPolicyType | 'unknown'): string => words[policyType];

const words: Readonly<Record<FixPolicyType | 'unknown', string>> = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  permissionsBoundary: 'a permissions boundary',
  session: 'a session policy',
  serviceControl: 'a service control policy',
  resourceControl: 'a resource control policy',
  vpcEndpoint: 'a VPC endpoint policy',
  dataAccess: 'an OpenSearch Serverless data access policy',
  permissionSet: 'an IAM Identity Center permission set',
  unknown: 'a policy of unknown kind',
};
