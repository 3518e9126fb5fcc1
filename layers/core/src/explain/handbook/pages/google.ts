import { ssoPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const googlePage: HandbookPage = {
  id: 'google',
  title: 'Google Workspace with AWS',
  definition:
    'Google Workspace connects to IAM Identity Center by SAML and provisions users by SCIM; groups may have to be made in AWS. For programs with Google identities there is web identity federation: the trust policy names `accounts.google.com` and compares `aud` and `sub` (or `oaud`).',
  wrong: [
    {
      belief: '“sign in with Google” in an app uses this',
      truth: 'App users come through Cognito; Identity Center is for the workforce.',
    },
  ],
  facts: [
    "Workspace's automatic provisioning sends users, not all of their groups.",
    'For Google service accounts `sub` is the numeric unique id, not the e-mail address.',
  ],
  why: 'Companies on Workspace keep one sign-in.',
  check: 'admin.google.com → Apps → Amazon Web Services; in AWS `aws identitystore list-users`.',

  rows: {
    where: 'between Google and Identity Center, or in a trust policy',
    does: 'brings people, or programs, in',
    owner: 'directory and account administrators',
    when: 'the company uses Google Workspace',
  },
  example: {
    says: 'A Google service account becomes a role.',
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'accounts.google.com' },
            { StringEquals: { 'accounts.google.com:aud': '112233445566778899001' } },
            'sts:AssumeRoleWithWebIdentity',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', ['accounts.google.com', 'sts:AssumeRoleWithWebIdentity', roleArn('from-google')], {
        'accounts.google.com:aud': '112233445566778899001',
      }),
      asks('implicitDeny', ['accounts.google.com', 'sts:AssumeRoleWithWebIdentity', roleArn('from-google')], {
        'accounts.google.com:aud': '999999999999999999999',
      }),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Configure SAML and SCIM with Google Workspace and IAM Identity Center', 'gs-gwp'),
  related: ['identity-center', 'oidc', 'cognito'],
  names: ['google workspace', 'accounts.google.com', 'gsuite', 'g suite', 'google-konto', 'google account'],
};
