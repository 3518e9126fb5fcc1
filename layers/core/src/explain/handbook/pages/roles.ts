import { iamPage } from '../aws-page.ts';
import { allow, asks, policy, trust } from '../example.ts';
import { novaLite, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const rolesPage: HandbookPage = {
  id: 'roles',
  title: 'IAM role',
  definition:
    'A role is an identity without credentials of its own: whoever its trust policy names assumes it and gets temporary ones that expire. Its **trust policy** says who may become the role, its **permissions policies** say what it may do then.',
  wrong: [
    {
      belief: 'a role belongs to one person and can be a member of a group',
      truth: 'A role is assumed by whoever its trust policy lets in, often many at once, and is never in a group.',
    },
    {
      belief: 'a role and a policy are the same thing',
      truth: 'A policy is a document of permissions; a role is an identity that carries such documents.',
    },
  ],
  facts: [
    'A role needs both documents: without trust nobody becomes it, without permissions it may do nothing.',
    'Lambda functions, agents, knowledge bases, EC2 instances and pipelines each act as a role: no key has to be stored.',
    "A caller is a session of the role, `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`; while it lasts, the user's own permissions do not count.",
  ],
  why: 'Credentials of a role expire in minutes or hours and are never stored, so nothing permanent can leak; and one role serves many callers.',
  check:
    '`aws iam get-role --role-name NAME` shows the trust policy, `aws iam list-attached-role-policies` and `aws iam list-role-policies` what it may do.',
  otherAccount:
    'The trust policy names the other account or its role, and the caller there needs `sts:AssumeRole` on this role: both sides.',
  rows: {
    where: 'in one account, assumed by others',
    does: 'is who calls, with temporary credentials that expire',
    owner: "the account's administrator",
    when: 'a program, a service, a federated person or another account acts',
  },
  example: {
    says: 'A role for Lambda: the trust policy lets the service become it, the permissions policy lets it invoke one model.',
    policies: {
      resource: [policy(trust({ Service: 'lambda.amazonaws.com' }))],
      identity: [policy(allow('bedrock:InvokeModel', novaLite))],
    },
    asks: [
      asks('allowed', ['lambda.amazonaws.com', 'sts:AssumeRole', roleArn('chat-fn')]),
      asks('implicitDeny', ['ec2.amazonaws.com', 'sts:AssumeRole', roleArn('chat-fn')]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('IAM roles', 'id_roles'),
  related: ['trust', 'users', 'sessions', 'service-role'],
  names: [
    'iam role',
    'iam roles',
    'iam-rolle',
    'iam rolle',
    'rôle iam',
    'rol de iam',
    'rol iam',
    'role do iam',
    'função do iam',
    'ruolo iam',
    'iamロール',
    'iam ロール',
    'iam 角色',
    'iam角色',
  ],
};
