import { organizationsPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { account, app, objects, oneObject, otherAccount } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const rcpPage: HandbookPage = {
  id: 'rcp',
  title: 'Resource control policy (RCP)',
  definition:
    "A resource control policy is the ceiling for **resources** in an organization's accounts, whoever asks, also from outside the organization: it is how a data perimeter is drawn. It grants nothing; your own RCPs only deny, and `RCPFullAWSAccess` is always attached.",
  wrong: [
    {
      belief: 'an RCP can protect Bedrock models or every service',
      truth:
        'It covers a list of supported services only (S3, STS, KMS, SQS and Secrets Manager were the first): look there whether yours is on it.',
    },
    {
      belief: 'an RCP grants access to the organization',
      truth: "It only takes away; the resource's or identity's policy still has to allow.",
    },
  ],
  facts: [
    "SCP looks at the organization's **principals**, RCP at its **resources**: outsiders are stopped by the RCP.",
    "It does not affect the management account's resources nor calls by service-linked roles.",
    'Except AWS services by `aws:PrincipalIsAWSService`, or backups and logs stop.',
  ],
  why: "A single careless bucket policy must not open the organization's data to the world.",
  check:
    'From the management account: `aws organizations list-policies-for-target --target-id ACCOUNT_ID --filter RESOURCE_CONTROL_POLICY`',
  otherAccount: 'That is its point: callers of other accounts and organizations are bound by it.',
  rows: {
    where: "on the organization's root, OUs, accounts",
    does: 'limits access to their resources, by anybody; grants nothing',
    owner: "the organization's administrators",
    when: 'outsiders must never reach our data',
  },
  example: {
    says: 'Nobody outside the organization reads objects, whatever a bucket policy says.',
    policies: {
      resourceControl: [
        [
          policy({
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: {
              StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg1' },
              BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
            },
          }),
        ],
      ],
      resource: [policy(open({ AWS: [account, otherAccount] }, ['s3:GetObject', objects]))],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject], { 'aws:PrincipalOrgID': 'o-exampleorg1' }),
      asks('explicitDeny', [app, 's3:GetObject', oneObject], { 'aws:PrincipalOrgID': 'o-otherorg99' }),
    ],
  },
  arrow: 'every arrow',
  source: organizationsPage('Resource control policies (RCPs)', 'orgs_manage_policies_rcps'),
  related: ['scp', 'data-perimeter', 'resource-policies'],
  names: [
    'rcp',
    'rcps',
    'resource control policy',
    'resource control policies',
    'rcpfullawsaccess',
    'ressourcenkontrollrichtlinie',
    'politique de contrôle des ressources',
    'política de control de recursos',
    'política de controle de recursos',
    'policy di controllo delle risorse',
    'リソースコントロールポリシー',
    '资源控制策略',
  ],
};
