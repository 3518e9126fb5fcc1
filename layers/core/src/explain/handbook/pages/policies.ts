import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, guardrail, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policiesPage: HandbookPage = {
  id: 'policies',
  title: 'Policies and their kinds',
  definition:
    'A policy is a JSON document of statements that allow or deny. **Identity policies** sit on users, groups and roles; **resource policies** on a bucket, key, function or role. **Boundaries, SCPs, RCPs, session policies and VPC endpoint policies** grant nothing: they only limit what those two allow.',
  wrong: [
    {
      belief: 'every kind of policy can grant access',
      truth: 'Only identity and resource policies grant (and a KMS grant); the other kinds only take away.',
    },
  ],
  facts: [
    'Seven kinds take part: identity, resource, permissions boundary, session policy, service control policy, resource control policy, VPC endpoint policy; old S3 ACLs and KMS grants stand beside them.',
    'What is allowed in the end is what one of the two granting kinds allows and none of the limiting kinds leaves out or denies.',
    'Order of statements and of policies never matters.',
  ],
  why: 'Different people answer different questions: who may do what, how far an account may go at all, who may touch this resource.',
  check:
    "`aws iam get-account-authorization-details` prints all identities with their policies; the resource's own policy is read at its service.",
  otherAccount: "From another account both the caller's identity policy and the resource's policy must allow.",
  rows: {
    where: 'on identities, resources, accounts, sessions, endpoints',
    does: 'two kinds grant, five limit',
    owner: 'different owners',
    when: 'always: without a policy nothing is allowed',
  },
  example: {
    says: 'An identity policy grants, the boundary beside it limits: only what both allow remains.',
    policies: {
      identity: [policy(allow('bedrock:*', '*'))],
      permissionsBoundary: [policy(allow('bedrock:InvokeModel', '*'))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:DeleteGuardrail', guardrail]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Policies and permissions in AWS Identity and Access Management', 'access_policies'),
  related: ['identity-policies', 'resource-policies', 'boundaries', 'scp', 'evaluation'],
  names: [
    'iam policy',
    'iam policies',
    'policy types',
    'policy type',
    'kinds of policies',
    'iam-richtlinie',
    'richtlinientypen',
    'types de politiques',
    'tipos de políticas',
    'tipi di policy',
    'ポリシーの種類',
    'ポリシータイプ',
    '策略类型',
    'iam ポリシー',
    'iamポリシー',
    'iam 策略',
  ],
};
