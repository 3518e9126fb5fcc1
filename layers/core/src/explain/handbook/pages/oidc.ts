import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const oidcPage: HandbookPage = {
  id: 'oidc',
  title: 'OIDC and web identity',
  definition:
    "OpenID Connect is the sign-in standard of the web and of pipelines: a signed token (JWT) with claims such as `aud` and `sub`; `sts:AssumeRoleWithWebIdentity` turns it into a role's credentials. The trust policy names the provider and must compare `aud` and `sub`.",
  wrong: [
    {
      belief: 'naming the provider in the trust policy is enough',
      truth: 'Without a condition on `sub` (or the like) every user of that provider gets in.',
    },
  ],
  facts: [
    'GitHub, GitLab, EKS, Google and Cognito are such providers.',
    '“Incorrect token audience” and “Not authorized to perform sts:AssumeRoleWithWebIdentity” are claims that do not match.',
    'The call needs no AWS credentials: only the trust policy decides.',
  ],
  why: 'Programs outside AWS need no stored key.',
  check:
    "Decode the token's middle part and compare `aud`, `sub`, `iss` letter by letter; `aws iam get-open-id-connect-provider`.",
  otherAccount: "The provider is made in the role's account.",
  rows: {
    where: 'a provider in IAM, a trust policy',
    does: "lets a token's holder become a role",
    owner: 'provider and account administrators',
    when: 'pipelines, pods, app users',
  },
  example: {
    says: "The token's audience and subject must fit.",
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com' },
            {
              StringEquals: {
                'gitlab.example.com:aud': 'sts.amazonaws.com',
                'gitlab.example.com:sub': 'project_path:team/chat:ref_type:branch:ref:main',
              },
            },
            'sts:AssumeRoleWithWebIdentity',
          ),
        ),
      ],
    },
    asks: [
      asks(
        'allowed',
        [
          'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'gitlab.example.com:aud': 'sts.amazonaws.com',
          'gitlab.example.com:sub': 'project_path:team/chat:ref_type:branch:ref:main',
        },
      ),
      asks(
        'implicitDeny',
        [
          'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'gitlab.example.com:aud': 'sts.amazonaws.com',
          'gitlab.example.com:sub': 'project_path:evil/x:ref_type:branch:ref:main',
        },
      ),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('OIDC federation', 'id_roles_providers_oidc'),
  related: ['identity-providers', 'github-oidc', 'saml', 'cognito'],
  names: ['oidc', 'openid connect', 'web identity', 'assumerolewithwebidentity', 'web-identität'],
};
