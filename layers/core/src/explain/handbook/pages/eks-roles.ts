import { docsPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const eksRolesPage: HandbookPage = {
  id: 'eks-roles',
  title: 'Roles for pods (IRSA and Pod Identity)',
  definition:
    "A pod on EKS gets a role of its own, not the node's, in two ways. **IRSA**: the cluster's OIDC provider, and a trust policy that compares `sub` = `system:serviceaccount:NAMESPACE:NAME`. **Pod Identity**: an agent in the cluster, an association, and trust for `pods.eks.amazonaws.com` with `sts:AssumeRole` and `sts:TagSession`.",
  wrong: [
    {
      belief: 'pods should mount access keys from a secret',
      truth: 'Keys in a secret are long-term and shared; both ways give temporary credentials.',
    },
    {
      belief: "the node's role is the pod's role",
      truth: 'Only when nothing else is set, and then for every pod of the node.',
    },
  ],
  facts: [
    'The service account carries `eks.amazonaws.com/role-arn` with IRSA; with Pod Identity no annotation is needed.',
    "An old SDK does not know them and falls back to the node's role: the error then names the node's role.",
    "For a new cluster: another OIDC issuer, so IRSA's trust must be changed; Pod Identity's need not.",
  ],
  why: 'Each workload its own fence on a shared machine.',
  check:
    'In the pod: `aws sts get-caller-identity`; `env | grep AWS_` shows `AWS_WEB_IDENTITY_TOKEN_FILE` or `AWS_CONTAINER_CREDENTIALS_FULL_URI`.',
  otherAccount: "The pod's role assumes a role in the other account (Pod Identity can chain to it by a target role).",
  rows: {
    where: 'on a service account of the cluster',
    does: 'gives a pod a role',
    owner: 'cluster and account administrators',
    when: 'pods call AWS',
  },
  example: {
    says: 'Trust for Pod Identity.',
    policies: {
      resource: [policy(trust({ Service: 'pods.eks.amazonaws.com' }, undefined, ['sts:AssumeRole', 'sts:TagSession']))],
    },
    asks: [
      asks('allowed', ['pods.eks.amazonaws.com', 'sts:AssumeRole', roleArn('chat-pod')]),
      asks('implicitDeny', ['ec2.amazonaws.com', 'sts:AssumeRole', roleArn('chat-pod')]),
    ],
  },
  arrow: 'program → AWS',
  source: docsPage(
    'Learn how EKS Pod Identity grants pods access to AWS services',
    'eks/latest/userguide/pod-identities',
  ),
  related: ['oidc', 'compute-roles', 'credential-chain'],
  names: ['irsa', 'pod identity', 'eks pod', 'eks pods', 'service account', 'serviceaccount', 'kubernetes', 'eks'],
};
