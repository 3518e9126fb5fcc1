import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const usersPage: HandbookPage = {
  id: 'users',
  title: 'IAM user',
  definition:
    'An IAM user is an identity of one account with long-term credentials: a password, access keys, or both. It starts with no permission; policies on it or on its groups give some. For people prefer IAM Identity Center, for programs a role: both hand out credentials that expire by themselves.',
  wrong: [
    {
      belief: 'every employee and every program needs an IAM user',
      truth:
        'People sign in through IAM Identity Center or another federation, programs use roles; AWS asks for an IAM user only where neither works.',
    },
  ],
  facts: [
    'A user has a name, an ARN `arn:aws:iam::ACCOUNT:user/NAME` and at most two access keys; nothing in it expires by itself.',
    'A user may be in up to ten groups and gets the sum of all their policies; a Deny in any of them wins.',
    'Names of users in a policy are case-sensitive.',
  ],
  why: 'A user is the one identity that works without another system in front, which is why its keys are what leaks: they stay valid until somebody deletes them.',
  check:
    '`aws iam list-attached-user-policies --user-name NAME`, `aws iam list-user-policies --user-name NAME` and `aws iam list-groups-for-user --user-name NAME` show all that it may do.',
  otherAccount:
    "A user exists in one account only; in another account it assumes a role, or the resource's own policy names it and its own policy allows the call as well.",
  rows: {
    where: 'in one account',
    does: 'is who calls, with permanent credentials (password, access keys)',
    owner: "the account's administrator",
    when: 'only where neither federation nor a role works',
  },
  example: {
    says: 'Attached to the user alice: she may invoke one model and nothing else.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [alice, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [alice, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('IAM users', 'id_users'),
  related: ['groups', 'roles', 'identity-center', 'access-keys'],
  names: [
    'iam user',
    'iam users',
    'iam-benutzer',
    'iam benutzer',
    'utilisateur iam',
    'usuario de iam',
    'usuario iam',
    'usuário iam',
    'utente iam',
    'iamユーザー',
    'iam ユーザー',
    'iam 用户',
    'iam用户',
  ],
};
