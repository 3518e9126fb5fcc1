import { ssoPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { guardrail, novaLite, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const entraPage: HandbookPage = {
  id: 'entra',
  title: 'Microsoft Entra ID with AWS',
  definition:
    'Connect Microsoft Entra ID (formerly Azure AD) to IAM Identity Center: SAML for the sign-in, SCIM so that users and groups arrive and leave by themselves; then assign groups to permission sets.',
  wrong: [
    {
      belief: 'every Entra user needs an IAM user',
      truth: 'No IAM user is needed: SCIM brings people into Identity Center, assignments give roles.',
    },
  ],
  facts: [
    'Users who sign in and see no account are provisioned but not assigned, or their group is not in the scope of the enterprise application.',
    'Nested groups are not sent by SCIM: assign the groups that hold the users.',
    'NameID must be the user name that SCIM provisioned (userPrincipalName).',
  ],
  why: 'Microsoft accounts stay the one place where people join and leave.',
  check:
    'Enterprise applications → AWS IAM Identity Center → Provisioning logs; in AWS `aws identitystore list-users`.',

  rows: {
    where: 'between Entra ID and Identity Center',
    does: 'brings sign-in, users and groups',
    owner: 'directory and organization administrators',
    when: 'the company uses Microsoft',
  },
  example: {
    says: 'What the assigned permission set lets them do.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [sessionArn('AWSReservedSSO_Prompting_0123456789abcdef'), 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [
        sessionArn('AWSReservedSSO_Prompting_0123456789abcdef'),
        'bedrock:DeleteGuardrail',
        guardrail,
      ]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Configure SAML and SCIM with Microsoft Entra ID and IAM Identity Center', 'idp-microsoft-entra'),
  related: ['identity-center', 'identity-providers', 'permission-sets'],
  names: ['entra', 'entra id', 'azure ad', 'azure active directory', 'microsoft entra'],
};
