import { docsPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const rolesAnywherePage: HandbookPage = {
  id: 'roles-anywhere',
  title: 'IAM Roles Anywhere',
  definition:
    'IAM Roles Anywhere gives servers outside AWS temporary credentials of a role by an X.509 certificate: a trust anchor (your CA), a profile, and a role whose trust policy names `rolesanywhere.amazonaws.com`.',
  wrong: [
    { belief: 'on-premises servers need access keys', truth: 'With a certificate they get temporary credentials.' },
  ],
  facts: [
    "The trust policy allows `sts:AssumeRole`, `sts:TagSession` and `sts:SetSourceIdentity`, best with a condition on `aws:SourceArn` (the trust anchor) and the certificate's fields.",
    'The credential helper plugs into the SDK by `credential_process`.',
  ],
  why: "Machines in one's own data centre have certificates already, and those expire.",
  check: '`aws rolesanywhere list-trust-anchors`',

  rows: {
    where: 'between your CA and a role',
    does: 'lets certificate holders become a role',
    owner: 'account and CA administrators',
    when: 'servers outside AWS',
  },
  example: {
    says: "The role's trust, tied to one trust anchor.",
    policies: {
      resource: [
        policy(
          trust(
            { Service: 'rolesanywhere.amazonaws.com' },
            {
              ArnEquals: {
                'aws:SourceArn':
                  'arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
              },
            },
            ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', ['rolesanywhere.amazonaws.com', 'sts:AssumeRole', roleArn('datacentre')], {
        'aws:SourceArn':
          'arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
      }),
      asks('implicitDeny', ['rolesanywhere.amazonaws.com', 'sts:AssumeRole', roleArn('datacentre')]),
    ],
  },
  arrow: 'program → AWS',
  source: docsPage(
    'What is AWS Identity and Access Management Roles Anywhere?',
    'rolesanywhere/latest/userguide/introduction',
  ),
  related: ['keys-in-code', 'trust', 'long-term-credentials'],
  names: ['roles anywhere', 'rolesanywhere', 'iam roles anywhere', 'on-premises server', 'on-premises servers'],
};
