import { iamPage } from '../aws-page.ts';
import { allow, asks, policy, trust } from '../example.ts';
import { app, developer, otherAccount, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const roleChainingPage: HandbookPage = {
  id: 'role-chaining',
  title: 'Role chaining',
  definition:
    'Role chaining is assuming a second role with the credentials of a first. Each step needs both sides (the trust policy of the next role and `sts:AssumeRole` of the current one), and such a session never lasts longer than one hour.',
  wrong: [
    {
      belief: 'with chaining the permissions of both roles add up',
      truth: 'Only the last role counts; the earlier ones are gone for that session.',
    },
    {
      belief: 'a longer maximum session duration of the role helps',
      truth: "For a chained session the limit is one hour, whatever the role's setting.",
    },
  ],
  facts: [
    "Each step is its own `AssumeRole` event in CloudTrail; set `SourceIdentity` to keep the person's name along the chain.",
    'Assuming a role from a session of another is chaining; assuming from an IAM user, Identity Center or a service is not.',
  ],
  why: 'One entrance role per account and working roles behind it keep trust policies short.',
  check:
    '`aws sts get-caller-identity` after each step; a `DurationSeconds` over 3600 is refused with a ValidationError.',
  otherAccount:
    'That is its usual use: a hub role here, a working role in each other account that trusts the hub role.',
  rows: {
    where: 'from role to role',
    does: "replaces the permissions by the next role's",
    owner: "both roles' owners",
    when: 'a hub reaches many accounts',
  },
  example: {
    says: "The hub role may assume the working role of another account; that role's own trust policy lets it in.",
    policies: {
      identity: [policy(allow('sts:AssumeRole', roleArn('worker', otherAccount)))],
      resource: [policy(trust({ AWS: roleArn('chat-fn') }))],
    },
    asks: [
      asks('allowed', [app, 'sts:AssumeRole', roleArn('worker', otherAccount)]),
      asks('implicitDeny', [developer, 'sts:AssumeRole', roleArn('worker', otherAccount)]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Roles terms and concepts', 'id_roles'),
  related: ['sessions', 'trust', 'cross-account'],
  names: [
    'role chaining',
    'chained role',
    'chaining',
    'rollenverkettung',
    'chaînage de rôles',
    'encadenamiento de roles',
    'encadeamento de funções',
    'concatenamento dei ruoli',
    'ロールの連鎖',
    'ロールチェイニング',
    'ロールチェーン',
    '角色链',
  ],
};
