import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, knowledgeBase } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const abacPage: HandbookPage = {
  id: 'abac',
  title: 'Access by tags (ABAC)',
  definition:
    'ABAC decides by tags: a policy compares a tag of the caller (`aws:PrincipalTag/…`) with a tag of the resource (`aws:ResourceTag/…`) or of the request (`aws:RequestTag/…`), so that one policy serves many projects.',
  wrong: [
    {
      belief: 'tags work for every action',
      truth:
        'Tags count only for actions and resources that support the key; elsewhere the key is absent and the condition does not match.',
    },
    {
      belief: 'tags are harmless labels',
      truth: 'Under ABAC whoever may set tags decides who has access: guard the tagging actions.',
    },
  ],
  facts: [
    'The counterpart is RBAC, one role per job: ABAC needs fewer policies and grows with the number of projects.',
    'Session tags come from the identity provider or from `sts:TagSession` and count as `aws:PrincipalTag`.',
  ],
  why: 'A new project gets its tag, and no policy has to be touched.',
  check:
    "`aws iam list-role-tags --role-name NAME` and the resource's `ListTagsForResource`: both values must be equal, case included.",
  otherAccount:
    "A tag is compared as text whatever the account; trust in tags of another account's principals means trust in that account.",
  rows: {
    where: 'in conditions of any policy',
    does: 'allows where tags match',
    owner: 'whoever may set tags',
    when: 'many projects or tenants share one set of rules',
  },
  example: {
    says: 'Whoever carries the tag project=X may query the knowledge bases tagged project=X.',
    policies: {
      identity: [
        policy(
          allow('bedrock:Retrieve', 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/*', {
            StringEquals: { 'aws:ResourceTag/project': '${aws:PrincipalTag/project}' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:Retrieve', knowledgeBase], {
        'aws:ResourceTag/project': 'blue',
        'aws:PrincipalTag/project': 'blue',
      }),
      asks('implicitDeny', [app, 'bedrock:Retrieve', knowledgeBase], {
        'aws:ResourceTag/project': 'red',
        'aws:PrincipalTag/project': 'blue',
      }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage(
    'Define permissions based on attributes with ABAC authorization',
    'introduction_attribute-based-access-control',
  ),
  related: ['principal-tag', 'request-tags', 'policy-variables', 'conditions'],
  names: [
    'abac',
    'attribute-based access control',
    'attribute based access control',
    'access by tags',
    'aws:resourcetag',
    'resource tag',
    'attributbasierte zugriffskontrolle',
    "contrôle d'accès par attributs",
    'control de acceso basado en atributos',
    'controle de acesso baseado em atributos',
    'controllo degli accessi basato sugli attributi',
    '属性ベースのアクセス制御',
    '基于属性的访问控制',
  ],
};
