import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const samlPage: HandbookPage = {
  id: 'saml',
  title: 'SAML federation',
  definition:
    "SAML 2.0 is the sign-in standard of company directories: the provider sends a signed assertion, `sts:AssumeRoleWithSAML` turns it into a role's credentials. The trust policy names the SAML provider and compares `SAML:aud` = `https://signin.aws.amazon.com/saml`.",
  wrong: [
    {
      belief: 'the assertion carries permissions',
      truth: "The assertion names the person and the role; permissions are the role's.",
    },
  ],
  facts: [
    'The attribute `https://aws.amazon.com/SAML/Attributes/Role` holds pairs of role ARN and provider ARN; a typo there is “Not authorized to perform sts:AssumeRoleWithSAML”.',
    'The call needs no AWS credentials: only the trust policy decides.',
    'Through IAM Identity Center you do not write any of it yourself.',
  ],
  why: 'Old and new company directories all speak it.',
  check: "Look at the assertion (browser's developer tools, SAMLResponse), and at `aws iam list-saml-providers`.",
  otherAccount: 'A provider must be made in each account, unless Identity Center does it.',
  rows: {
    where: 'a provider in IAM, a trust policy',
    does: 'signs people in by an XML assertion',
    owner: 'directory and account administrators',
    when: 'people of a company directory',
  },
  example: {
    says: 'The trust policy of a role for SAML.',
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
        ['arn:aws:iam::111122223333:saml-provider/other', 'sts:AssumeRoleWithSAML', roleArn('analyst')],
        { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
      ),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('SAML 2.0 federation', 'id_roles_providers_saml'),
  related: ['identity-providers', 'oidc', 'identity-center'],
  names: ['saml', 'saml 2.0', 'assumerolewithsaml', 'saml assertion'],
};
