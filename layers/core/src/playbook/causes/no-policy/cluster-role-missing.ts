import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const clusterRoleMissing: Cause = {
  id: 'CLUSTER_ROLE_MISSING',
  isListed: false,
  title: 'Kubernetes refused it, not AWS',
  edge: 'the cluster',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['clusterRole'],
      confidence: 'certain',
      because: "the sentence is of the cluster's own role-based access control: IAM is not asked",
    }),
  remedy: () =>
    noChange(
      [
        'see what the service account may do in the cluster',
        'kubectl auth can-i --list --as=system:serviceaccount:NAMESPACE:NAME',
      ],
      [
        'bind a Role or ClusterRole to it; an IAM principal needs an EKS access entry',
        'aws eks list-access-entries --cluster-name CLUSTER',
      ],
    ),
};
