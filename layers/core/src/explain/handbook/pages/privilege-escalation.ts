import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const privilegeEscalationPage: HandbookPage = {
  id: 'privilege-escalation',
  title: 'Ways to more power (privilege escalation)',
  definition:
    'Some permissions let their holder give themselves more: `iam:PassRole` on `*` with a service they control, `iam:PutRolePolicy`, `iam:AttachRolePolicy`, `iam:CreatePolicyVersion`, `iam:UpdateAssumeRolePolicy`, `iam:CreateAccessKey` for others, `lambda:UpdateFunctionCode` of a powerful function.',
  wrong: [
    {
      belief: 'a role without AdministratorAccess cannot become administrator',
      truth: 'With one of these a role that is no administrator becomes one, in a step or two.',
    },
  ],
  facts: [
    "Bind them: PassRole to a role's ARN and service, policy changes to roles with a boundary (`iam:PermissionsBoundary`).",
    '`bedrock:*` with PassRole on `*` lets somebody create an agent with any role that trusts Bedrock.',
  ],
  why: 'What counts is not what a role may do, but what it may become.',
  check:
    "IAM Access Analyzer's policy checks (`check-no-new-access`, `check-access-not-granted`) find them before deployment.",

  rows: {
    where: 'in IAM permissions',
    does: 'turns a small permission into a large one',
    owner: 'whoever hands out IAM permissions',
    when: 'you allow anything of `iam:` or updating code',
  },
  example: {
    says: 'Safe: policies may be put on roles only while the boundary stays.',
    policies: {
      identity: [
        policy(
          allow('iam:PutRolePolicy', 'arn:aws:iam::111122223333:role/team-*', {
            StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/team-boundary' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'iam:PutRolePolicy', roleArn('team-chat')], {
        'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/team-boundary',
      }),
      asks('implicitDeny', [developer, 'iam:PutRolePolicy', roleArn('admin')]),
    ],
  },
  arrow: 'person → service (passing a role)',
  source: iamPage('Permissions boundaries for IAM entities', 'access_policies_boundaries'),
  related: ['passrole', 'boundaries', 'administrator-access'],
  names: [
    'privilege escalation',
    'privilege-escalation',
    'rechteausweitung',
    'privilegieneskalation',
    'élévation de privilèges',
    'escalade de privilèges',
    'escalada de privilegios',
    'escalonamento de privilégios',
    'escalation dei privilegi',
    '権限昇格',
    '特権昇格',
    '权限提升',
    '提权',
  ],
};
