import type { PolicyType } from '@whydenied/iam';
import type { Clues } from '../playbook/index.ts';

type NotEvaluated = { readonly policyType: PolicyType; readonly because: string };

/** The kinds of policy that nobody showed for the first denial, each with why; none where no policy is at fault. */
export const notEvaluatedOf = ({ main, evidence }: Clues, isPermissionProblem: boolean): readonly NotEvaluated[] =>
  (isPermissionProblem ? (main?.unseen ?? []) : []).map((policyType) => ({
    policyType,
    because: evidence.unseenLayers.find((layer) => layer.policyType === policyType)?.because ?? reasons[policyType],
  }));

const reasons: Readonly<Record<PolicyType, string>> = {
  identity: 'no identity policies of the denied principal were shown',
  resource: 'no policy of the resource was shown',
  permissionsBoundary: 'nobody showed whether the principal has a permissions boundary',
  session: 'a session policy is known only to whoever assumed the role',
  serviceControl: 'service control policies are readable in the management account only',
  resourceControl: 'resource control policies are readable in the management account only',
  vpcEndpoint: 'no VPC endpoint policy was shown',
};
