import { ssoPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { novaLite, novaPro, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const permissionSetsPage: HandbookPage = {
  id: 'permission-sets',
  title: 'Permission sets',
  definition:
    'A permission set is a template of permissions in IAM Identity Center: assigned to a user or group **for an account**, it becomes the role `AWSReservedSSO_NAME_…` there. It can hold AWS managed, customer managed and one inline policy, and a permissions boundary.',
  wrong: [
    { belief: 'a permission set gives access by itself', truth: 'Only an assignment (who, which account) does.' },
    {
      belief: 'a change counts at once everywhere',
      truth: 'It must be provisioned into its accounts again; the console does so after editing.',
    },
  ],
  facts: [
    'Customer managed policies in it must exist by that name in each account.',
    'Its session duration is between 1 and 12 hours.',
    'In resource policies name its role by `aws:PrincipalArn` with a pattern: the end is random.',
  ],
  why: 'The same job in fifty accounts is written once.',
  check: '`aws sso-admin get-inline-policy-for-permission-set --instance-arn ARN --permission-set-arn ARN`',
  otherAccount: 'Assign it there as well.',
  rows: {
    where: 'in Identity Center',
    does: 'becomes a role in assigned accounts',
    owner: "the organization's administrators",
    when: 'people do the same job in many accounts',
  },
  example: {
    says: 'The inline policy of a permission set.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [sessionArn('AWSReservedSSO_Prompting_0123456789abcdef'), 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [sessionArn('AWSReservedSSO_Prompting_0123456789abcdef'), 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'person → AWS',
  source: ssoPage('Manage AWS accounts with permission sets', 'permissionsetsconcept'),
  related: ['identity-center', 'principal-arn'],
  names: [
    'permission set',
    'permission sets',
    'awsreservedsso',
    'account assignment',
    'berechtigungssatz',
    "jeu d'autorisations",
    "jeux d'autorisations",
    'conjunto de permisos',
    'conjuntos de permisos',
    'conjunto de permissões',
    'set di autorizzazioni',
    '許可セット',
    'アクセス許可セット',
    '权限集',
  ],
};
