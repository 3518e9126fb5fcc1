import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const identityProvidersPage: HandbookPage = {
  id: 'identity-providers',
  title: 'Identity providers and federation',
  definition:
    'With federation people and programs keep their identity where it is (a directory, a pipeline) and get temporary credentials of a role: employees sign in with corporate credentials, no IAM users are made. For a workforce AWS advises IAM Identity Center; directly it goes by SAML or OIDC.',
  wrong: [
    {
      belief: 'each employee needs an IAM user to federate',
      truth: 'Nobody needs an IAM user for it: the provider vouches for the person, the role gives the permissions.',
    },
    {
      belief: 'the provider grants AWS permissions',
      truth: 'It only says who it is; trust policy and permissions of the role decide.',
    },
  ],
  facts: [
    "The role's trust policy names the provider and compares claims; the call is `sts:AssumeRoleWithSAML` or `sts:AssumeRoleWithWebIdentity`.",
    'Corporate directory (Entra ID, Okta, Ping, Google Workspace, Active Directory) → Identity Center; app users → Cognito; pipelines → OIDC.',
    'A denial there is nearly always a claim that does not match the trust policy.',
  ],
  why: 'Who leaves the company loses AWS the same minute, and there is no second password.',
  check: '`aws iam list-saml-providers`, `aws iam list-open-id-connect-providers`',
  otherAccount: 'One provider per account, or Identity Center once for all accounts.',
  rows: {
    where: 'between a directory and AWS',
    does: 'lets people in without IAM users',
    owner: 'directory and account administrators',
    when: 'a company has a directory',
  },
  example: {
    says: 'Federated people may assume this role by SAML.',
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'arn:aws:iam::111122223333:saml-provider/corporate' },
            { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
            'sts:AssumeRoleWithSAML',
          ),
        ),
      ],
    },
    asks: [
      asks(
        'allowed',
        ['arn:aws:iam::111122223333:saml-provider/corporate', 'sts:AssumeRoleWithSAML', roleArn('analyst')],
        { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
      ),
      asks(
        'implicitDeny',
        ['arn:aws:iam::111122223333:saml-provider/corporate', 'sts:AssumeRoleWithSAML', roleArn('analyst')],
        { 'SAML:aud': 'https://example.com/saml' },
      ),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('Identity providers and federation into AWS', 'id_roles_providers'),
  related: ['identity-center', 'saml', 'oidc', 'cognito'],
  names: [
    'identity provider',
    'identity providers',
    'federation',
    'federated',
    'identity federation',
    'corporate credentials',
    'identitätsanbieter',
    'föderation',
    'identitätsverbund',
    "fournisseur d'identité",
    'fédération',
    'proveedor de identidad',
    'proveedor de identidades',
    'federación',
    'provedor de identidade',
    'federação',
    'provider di identità',
    'federazione',
    'id プロバイダー',
    'idプロバイダー',
    'フェデレーション',
    '身份提供商',
    '身份联合',
    '联合身份',
  ],
};
