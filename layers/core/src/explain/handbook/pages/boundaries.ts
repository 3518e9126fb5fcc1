import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const boundariesPage: HandbookPage = {
  id: 'boundaries',
  title: 'Permissions boundary',
  definition:
    'A permissions boundary is a managed policy set as the ceiling of one user or role: effective is what the identity policies **and** the boundary both allow. It grants nothing by itself.',
  wrong: [
    {
      belief: 'a boundary that allows an action gives that action',
      truth: 'It grants nothing: without an identity policy that allows it too, the action stays denied.',
    },
    {
      belief: 'a boundary can be put on a group or an account',
      truth: 'It is set on users and roles only; for accounts there are SCPs.',
    },
  ],
  facts: [
    'So that teams may create roles but none more powerful than X, allow `iam:CreateRole`, `iam:AttachRolePolicy` and `iam:PutRolePolicy` only with the condition `iam:PermissionsBoundary` = that policy, and deny removing it.',
    'SCP and boundary both apply to the same role: what is left is the intersection of identity policy, boundary and SCP.',
    "A resource policy that names the **role** is limited by the boundary too; one that names the role's session is not.",
  ],
  why: 'Administrators can delegate “create your own roles” without anybody giving themselves more than the boundary allows: no privilege escalation.',
  check: '`aws iam get-role --role-name NAME --query Role.PermissionsBoundary`',
  otherAccount: 'It limits its own role wherever that goes; the other account has to allow as well.',
  rows: {
    where: 'on one user or role',
    does: 'limits that identity; grants nothing',
    owner: "the account's administrator",
    when: 'others may create or edit roles, within a ceiling',
  },
  example: {
    says: 'Developers may create roles only with the boundary team-boundary.',
    policies: {
      identity: [
        policy(
          allow('iam:CreateRole', 'arn:aws:iam::111122223333:role/team-*', {
            StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/team-boundary' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'iam:CreateRole', roleArn('team-chat')], {
        'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/team-boundary',
      }),
      asks('implicitDeny', [developer, 'iam:CreateRole', roleArn('team-chat')]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Permissions boundaries for IAM entities', 'access_policies_boundaries'),
  related: ['scp', 'session-policies', 'evaluation', 'privilege-escalation'],
  names: [
    'permissions boundary',
    'permission boundary',
    'permissions boundaries',
    'permission boundaries',
    'permission boundry',
    'permission boundries',
    'berechtigungsgrenze',
    'limite de permissions',
    'limites de permissions',
    'límite de permisos',
    'límites de permisos',
    'limite de permissões',
    'limite das autorizzazioni',
    'limiti delle autorizzazioni',
    'アクセス許可の境界',
    'アクセス許可境界',
    'パーミッションバウンダリー',
    '权限边界',
    'boundary',
  ],
};
