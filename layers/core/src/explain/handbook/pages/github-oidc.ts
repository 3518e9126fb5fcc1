import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const githubOidcPage: HandbookPage = {
  id: 'github-oidc',
  title: 'Pipelines through OIDC (GitHub Actions)',
  definition:
    "A pipeline proves itself with a signed token instead of keys: create the OIDC provider `token.actions.githubusercontent.com` once, and let the role's trust policy compare `aud` (`sts.amazonaws.com`) and `sub` (`repo:OWNER/REPO:ref:refs/heads/BRANCH`, or the environment's form).",
  wrong: [
    {
      belief: 'a condition on aud is enough',
      truth:
        'With `aud` alone any repository of anybody gets in: compare `sub`. IAM refuses to save a policy without it by now, but not `repo:*`.',
    },
    {
      belief: 'StringEquals with repo:owner/repo:* works',
      truth: '`StringEquals` takes `*` literally; use `StringLike`.',
    },
  ],
  facts: [
    'The workflow needs `permissions: id-token: write`.',
    'With an environment `sub` is `repo:OWNER/REPO:environment:NAME`; for a pull request `…:pull_request`.',
    'Repositories made, renamed or transferred since 15 July 2026 carry their ids: `repo:OWNER@OWNER_ID/REPO@REPO_ID:ref:refs/heads/BRANCH`.',
  ],
  why: "No key lies in the repository's secrets, and only that branch may deploy.",
  check: "Print the token's `sub` in a workflow step, and compare it with the trust policy.",
  otherAccount: 'One provider and role per account that is deployed to.',
  rows: {
    where: 'a provider and a role in the account',
    does: 'lets a workflow become a role',
    owner: 'account administrators',
    when: 'deploying from CI',
  },
  example: {
    says: 'The main branch of one repository.',
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:example/chat:ref:refs/heads/main',
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
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:example/chat:ref:refs/heads/main',
        },
      ),
      asks(
        'implicitDeny',
        [
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:example/chat:ref:refs/heads/feature',
        },
      ),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Create a role for OpenID Connect federation', 'id_roles_create_for-idp_oidc'),
  related: ['oidc', 'keys-in-code', 'trust'],
  names: [
    'github actions',
    'github oidc',
    'github',
    'gitlab',
    'token.actions.githubusercontent.com',
    'ci/cd',
    'bitbucket',
  ],
};
