import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { account, otherAccount, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const serviceRolePage: HandbookPage = {
  id: 'service-role',
  title: 'Service role',
  definition:
    "A service role is a role of yours that an AWS service assumes to work for you: a Lambda function's execution role, the role of an agent or of a knowledge base. Its trust policy names the service; you write its permissions and can change them.",
  wrong: [
    {
      belief: 'the service runs with the permissions of whoever created it',
      truth:
        'The service runs with its service role, not as whoever created it; the creator only needs `iam:PassRole` on that role.',
    },
    {
      belief: 'a service role and a service-linked role are the same',
      truth: 'A service-linked role is written by AWS and cannot be edited; a service role is yours.',
    },
  ],
  facts: [
    "Bedrock's console makes ones named `AmazonBedrockExecutionRoleForAgents_…` and `AmazonBedrockExecutionRoleForKnowledgeBase_…`; names and path may matter to its managed policies.",
    'Handing it to the service takes `iam:PassRole` for the person or pipeline that configures it.',
  ],
  why: 'A service in your account must work when nobody is signed in; a role of its own bounds what it may touch.',
  check: '`aws iam get-role --role-name NAME`: the `Principal` of the trust policy names the service.',
  otherAccount:
    'A service takes a role of the account it runs in; what lies elsewhere lets that role in by its own policy.',
  rows: {
    where: 'in your account, trusted by one service',
    does: 'lets the service act for you',
    owner: 'you: policies can be edited',
    when: 'you configure a service that must reach other resources',
  },
  example: {
    says: "A knowledge base's role: Bedrock may assume it, only for this account.",
    policies: {
      resource: [
        policy(trust({ Service: 'bedrock.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': account } })),
      ],
    },
    asks: [
      asks('allowed', ['bedrock.amazonaws.com', 'sts:AssumeRole', roleArn('kb-role')], {
        'aws:SourceAccount': account,
      }),
      asks('implicitDeny', ['bedrock.amazonaws.com', 'sts:AssumeRole', roleArn('kb-role')], {
        'aws:SourceAccount': otherAccount,
      }),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Create a role to delegate permissions to an AWS service', 'id_roles_create_for-service'),
  related: ['passrole', 'service-linked-role', 'trust', 'lambda-role'],
  names: [
    'service role',
    'service roles',
    'servicerolle',
    'rôle de service',
    'rol de servicio',
    'função de serviço',
    'perfil de serviço',
    'ruolo di servizio',
    'サービスロール',
    '服务角色',
  ],
};
