import { ssoPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { app, developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const identityPropagationPage: HandbookPage = {
  id: 'identity-propagation',
  title: 'Trusted identity propagation',
  definition:
    'Trusted identity propagation carries the signed-in **person**, not only a role, to services such as Amazon Q Business, Athena, Redshift or S3 Access Grants: the application exchanges its token at IAM Identity Center and opens a session with that identity context (`sts:SetContext`).',
  wrong: [
    {
      belief: 'a role with all permissions can replace the identity context',
      truth: 'Calls that need a person fail with a plain role, however much it may do.',
    },
  ],
  facts: [
    "The role's trust policy must allow `sts:SetContext` beside `sts:AssumeRole`.",
    "CloudTrail then shows `onBehalfOf` with the user's id.",
    'Exchange: `sso-oauth:CreateTokenWithIAM` for the application.',
  ],
  why: 'Each person sees their own data, and the trail names the person.',
  check: "CloudTrail's `userIdentity.onBehalfOf`",

  rows: {
    where: 'through token, session and service',
    does: 'hands the person on',
    owner: 'application and organization administrators',
    when: 'answers depend on who asks',
  },
  example: {
    says: "The application may assume the role and set the person's context.",
    policies: {
      resource: [policy(trust({ AWS: roleArn('chat-fn') }, undefined, ['sts:AssumeRole', 'sts:SetContext']))],
    },
    asks: [
      asks('allowed', [app, 'sts:SetContext', roleArn('q-user')]),
      asks('implicitDeny', [developer, 'sts:SetContext', roleArn('q-user')]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Trusted identity propagation overview', 'trustedidentitypropagation-overview'),
  related: ['q-business', 'identity-center', 'principal-tag'],
  names: [
    'trusted identity propagation',
    'identity propagation',
    'identity context',
    'sts:setcontext',
    'setcontext',
    'identitätsweitergabe',
    "propagation d'identité",
    'propagación de identidad',
    'propagação de identidade',
    "propagazione dell'identità",
    '信頼されたアイデンティティ伝播',
    'アイデンティティ伝播',
    '可信身份传播',
  ],
};
