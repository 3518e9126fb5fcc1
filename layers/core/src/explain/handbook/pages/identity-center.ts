import { ssoPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { knowledgeBase, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const identityCenterPage: HandbookPage = {
  id: 'identity-center',
  title: 'IAM Identity Center',
  definition:
    'IAM Identity Center (formerly AWS SSO) signs a workforce in once for all accounts of an organization, from its own directory or from Entra ID, Okta, Ping, Google Workspace or Active Directory. A **permission set** becomes a role `AWSReservedSSO_…` in each account where a user or group is **assigned** to it.',
  wrong: [
    {
      belief: 'Identity Center users are IAM users',
      truth: 'Its users live in Identity Center and get roles; no IAM user is made.',
    },
    {
      belief: 'edit the AWSReservedSSO role to give more',
      truth: 'The change is refused or overwritten: edit the permission set.',
    },
  ],
  facts: [
    'Denied after sign-in means one of three: no assignment, the permission set lacks the action, or an SCP stands above it.',
    'It is what AWS advises for employees, one sign-in with corporate credentials for many accounts.',
    'Applications such as Amazon Q Business take their users from it.',
  ],
  why: 'One place where people come and go, temporary credentials in every account.',
  check: '`aws sso-admin list-account-assignments --instance-arn ARN --account-id ID --permission-set-arn ARN`',
  otherAccount: 'It spans all accounts of the organization: assign per account.',
  rows: {
    where: 'once per organization',
    does: 'signs people in, gives them roles in accounts',
    owner: "the organization's administrators",
    when: 'employees work in several accounts',
  },
  example: {
    says: 'What a permission set for readers holds.',
    policies: { identity: [policy(allow(['bedrock:GetKnowledgeBase', 'bedrock:Retrieve'], knowledgeBase))] },
    asks: [
      asks('allowed', [sessionArn('AWSReservedSSO_Reader_0123456789abcdef'), 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [
        sessionArn('AWSReservedSSO_Reader_0123456789abcdef'),
        'bedrock:DeleteKnowledgeBase',
        knowledgeBase,
      ]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('What is IAM Identity Center?', 'what-is'),
  related: ['permission-sets', 'identity-providers', 'okta', 'entra'],
  names: [
    'identity center',
    'iam identity center',
    'aws sso',
    'single sign-on',
    'single sign on',
    'sso',
    'identitätscenter',
    '单点登录',
    'シングルサインオン',
  ],
};
