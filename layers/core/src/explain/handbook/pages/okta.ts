import { ssoPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { knowledgeBase, novaPro, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const oktaPage: HandbookPage = {
  id: 'okta',
  title: 'Okta with AWS',
  definition:
    "Okta's application for IAM Identity Center brings the sign-in (SAML) and the users and groups (SCIM): employees log in to the AWS console with their Okta account. Push the groups, and assign them to permission sets in AWS.",
  wrong: [
    {
      belief: 'Okta users need IAM users in every account',
      truth: 'Okta’s people get roles through Identity Center; no IAM user is made.',
    },
  ],
  facts: [
    'The user name in Okta must be the one in Identity Center, or the assertion is refused before any policy is asked.',
    'A group that is assigned in Okta but not pushed does not arrive.',
    'Without Identity Center it also goes by a SAML provider in each account.',
  ],
  why: 'One directory for all, and leavers lose AWS at once.',
  check: 'Okta → Applications → Provisioning and Push Groups; in AWS `aws identitystore list-groups`.',

  rows: {
    where: 'between Okta and Identity Center',
    does: 'brings sign-in, users and groups',
    owner: 'directory and organization administrators',
    when: 'the company uses Okta',
  },
  example: {
    says: 'What the assigned permission set lets them do.',
    policies: { identity: [policy(allow('bedrock:Retrieve', knowledgeBase))] },
    asks: [
      asks('allowed', [sessionArn('AWSReservedSSO_Search_0123456789abcdef'), 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [sessionArn('AWSReservedSSO_Search_0123456789abcdef'), 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Configure SAML and SCIM with Okta and IAM Identity Center', 'gs-okta'),
  related: ['identity-center', 'identity-providers', 'permission-sets'],
  names: ['okta'],
};
