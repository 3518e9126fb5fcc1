import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const identityPoliciesPage: HandbookPage = {
  id: 'identity-policies',
  title: 'Identity policies (permissions policies)',
  definition:
    'An identity policy is attached to a user, group or role and says what that identity may do: actions on resources. It has no `Principal`: it is about whom it is attached to.',
  wrong: [
    {
      belief: 'an identity policy needs a Principal',
      truth:
        'An identity policy may not have a `Principal`: the identity it is attached to is the principal; only resource policies name one.',
    },
  ],
  facts: [
    'Several on one identity add up: what any of them allows is allowed, unless some Deny matches.',
    'They are inline (part of one identity) or managed (shared by reference).',
    'The permissions policy of a role is one; its trust policy is not: that one says who may become the role.',
  ],
  why: 'It is the place where somebody who is known gets permissions, wherever the resources are.',
  check:
    '`aws iam simulate-principal-policy --policy-source-arn ARN --action-names bedrock:InvokeModel --resource-arns MODEL_ARN` decides with all of them.',
  otherAccount: "Across accounts it is only half: the resource's own policy over there must allow the caller as well.",
  rows: {
    where: 'on a user, group or role',
    does: 'grants (or denies) actions to that identity',
    owner: 'whoever administers the identity',
    when: 'the question is: what may this identity do?',
  },
  example: {
    says: 'Attached to the role of a function: it may read the documents of one bucket and invoke one model.',
    policies: { identity: [policy(allow('s3:GetObject', objects), allow('bedrock:InvokeModel', novaLite))] },
    asks: [asks('allowed', [app, 's3:GetObject', oneObject]), asks('implicitDeny', [app, 's3:PutObject', oneObject])],
  },
  arrow: 'every arrow',
  source: iamPage('Identity-based policies and resource-based policies', 'access_policies_identity-vs-resource'),
  related: ['resource-policies', 'policies', 'inline-policies', 'trust'],
  names: [
    'identity policy',
    'identity-based policy',
    'identity based policy',
    'identity-based policies',
    'permissions policy',
    'permission policy',
    'identitätsbasierte richtlinie',
    'berechtigungsrichtlinie',
    "politique basée sur l'identité",
    'política basada en identidad',
    'política de permisos',
    'política baseada em identidade',
    "policy basata sull'identità",
    'アイデンティティベースポリシー',
    'アイデンティティベースのポリシー',
    '基于身份的策略',
    '权限策略',
  ],
};
