import { docsPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const cognitoPage: HandbookPage = {
  id: 'cognito',
  title: 'Amazon Cognito',
  definition:
    "A Cognito **user pool** signs an application's users in and gives tokens (JWT); an **identity pool** turns such a token (or Google, Facebook, SAML) into temporary AWS credentials of a role, one role for signed-in users and one for guests.",
  wrong: [
    {
      belief: 'a user pool gives AWS credentials',
      truth: 'It gives tokens; AWS credentials come from an identity pool.',
    },
    {
      belief: 'Cognito is for employees',
      truth: 'For a workforce it is IAM Identity Center; Cognito is for the users of an app.',
    },
  ],
  facts: [
    'Guests (and the basic enhanced flow) get an extra, narrow session policy: allowing Bedrock in the role is not enough there.',
    'Let a backend call Bedrock rather than the browser; API Gateway accepts user pool tokens.',
    "The role's trust compares `cognito-identity.amazonaws.com:aud` (the pool) and `:amr` (authenticated).",
  ],
  why: 'Millions of app users without IAM users or keys in the app.',
  check: '`aws cognito-identity get-identity-pool-roles --identity-pool-id ID`',

  rows: {
    where: 'in front of an app',
    does: 'signs app users in, gives them a role',
    owner: "the app's owner",
    when: 'mobile and web app users',
  },
  example: {
    says: "Trust of the signed-in users' role.",
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'cognito-identity.amazonaws.com' },
            {
              StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:0f1e2d3c-aaaa-bbbb-cccc-1234567890ab' },
              'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
            },
            'sts:AssumeRoleWithWebIdentity',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', ['cognito-identity.amazonaws.com', 'sts:AssumeRoleWithWebIdentity', roleArn('app-users')], {
        'cognito-identity.amazonaws.com:aud': 'us-east-1:0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
        'cognito-identity.amazonaws.com:amr': ['authenticated'],
      }),
      asks('implicitDeny', ['cognito-identity.amazonaws.com', 'sts:AssumeRoleWithWebIdentity', roleArn('app-users')], {
        'cognito-identity.amazonaws.com:aud': 'us-east-1:0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
        'cognito-identity.amazonaws.com:amr': ['unauthenticated'],
      }),
    ],
  },
  arrow: 'user → API Gateway',
  source: docsPage('Amazon Cognito identity pools', 'cognito/latest/developerguide/cognito-identity'),
  related: ['api-authorizers', 'oidc', 'session-policies'],
  names: [
    'cognito',
    'user pool',
    'user pools',
    'identity pool',
    'identity pools',
    'benutzerpool',
    'identitätspool',
    "groupe d'utilisateurs",
    "groupe d'identités",
    'grupo de usuarios',
    'grupo de identidades',
    'grupo de usuários',
    'pool di utenti',
    'pool di identità',
    'ユーザープール',
    'idプール',
    'id プール',
    '用户池',
    '身份池',
  ],
};
