import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice, guardrail, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const groupsPage: HandbookPage = {
  id: 'groups',
  title: 'IAM user group',
  definition:
    'A user group is a collection of IAM users that share policies: what the group is allowed, every member is allowed. A group is no identity of its own: it cannot sign in, cannot be named as a `Principal`, and holds neither roles nor other groups.',
  wrong: [
    {
      belief: 'a group can be the principal of a bucket policy or trust policy',
      truth:
        "A group cannot be a `Principal`: name the users' roles or the account, and let the group's policy say who may use it.",
    },
    {
      belief: 'a role can be put into a group',
      truth:
        'Groups hold IAM users only; a role gets its policies itself, people with roles are grouped in IAM Identity Center.',
    },
  ],
  facts: [
    'It is good for giving many people the same permissions in one place: put the policy on the group, and who joins or leaves only changes membership.',
    'A user may be in up to ten groups, and a Deny in any of them wins.',
    'Groups of IAM Identity Center are something else: they come from the directory and are assigned to permission sets.',
  ],
  why: 'Permissions follow the job, not the person: with a group nobody edits ten users when the job changes, and nobody is forgotten.',
  check:
    '`aws iam get-group --group-name NAME` lists the members, `aws iam list-attached-group-policies --group-name NAME` what they are allowed.',

  rows: {
    where: 'in one account, around IAM users',
    does: 'hands its policies to every member',
    owner: "the account's administrator",
    when: 'several IAM users do the same job',
  },
  example: {
    says: 'Attached to the group developers: every member may invoke the model; alice is one.',
    policies: { identity: [policy(allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], novaLite))] },
    asks: [
      asks('allowed', [alice, 'bedrock:InvokeModelWithResponseStream', novaLite]),
      asks('implicitDeny', [alice, 'bedrock:DeleteGuardrail', guardrail]),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('IAM user groups', 'id_groups'),
  related: ['users', 'identity-center', 'permission-sets'],
  names: [
    'iam group',
    'iam groups',
    'user group',
    'user groups',
    'iam-gruppe',
    'iam gruppe',
    'benutzergruppe',
    'groupe iam',
    'groupes iam',
    'grupo de iam',
    'grupo iam',
    'grupos de iam',
    'gruppo iam',
    'iamグループ',
    'iam グループ',
    'iam 组',
    'iam组',
    '用户组',
  ],
};
