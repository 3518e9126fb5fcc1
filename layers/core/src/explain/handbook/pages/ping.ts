import { ssoPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agent, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const pingPage: HandbookPage = {
  id: 'ping',
  title: 'Ping Identity with AWS',
  definition:
    'PingFederate and PingOne connect to IAM Identity Center as an external identity provider: SAML metadata is exchanged in both directions, SCIM provisions the users. Then it is as with every provider: groups, permission sets, assignments.',
  wrong: [{ belief: 'Ping replaces permission sets', truth: 'It only says who; Identity Center gives the roles.' }],
  facts: [
    'The subject of the assertion must be the user name that SCIM provisioned.',
    'Without Identity Center Ping can federate by a SAML provider in each account.',
  ],
  why: "The company's sign-in stays where it is.",
  check: 'In AWS `aws identitystore list-users`; in Ping the provisioning log.',

  rows: {
    where: 'between Ping and Identity Center',
    does: 'brings sign-in and users',
    owner: 'directory and organization administrators',
    when: 'the company uses Ping',
  },
  example: {
    says: 'What the assigned permission set lets them do.',
    policies: { identity: [policy(allow('bedrock:GetAgent', agent))] },
    asks: [
      asks('allowed', [sessionArn('AWSReservedSSO_Viewer_0123456789abcdef'), 'bedrock:GetAgent', agent]),
      asks('implicitDeny', [sessionArn('AWSReservedSSO_Viewer_0123456789abcdef'), 'bedrock:DeleteAgent', agent]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Ping Identity', 'pingidentity'),
  related: ['identity-center', 'identity-providers', 'saml'],
  names: ['ping identity', 'pingfederate', 'pingone', 'ping'],
};
