import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const sessionsPage: HandbookPage = {
  id: 'sessions',
  title: 'Role session',
  definition:
    "Whoever assumes a role acts as a session, `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, with temporary credentials; its permissions are the role's. It lasts an hour unless the role's maximum allows longer (up to twelve).",
  wrong: [
    {
      belief: "a policy must name the session's ARN",
      truth: "Policies name the role, `arn:aws:iam::ACCOUNT:role/ROLE`; the session's name changes from run to run.",
    },
    {
      belief: 'assuming a role adds its permissions to mine',
      truth: "While you are the role you have the role's permissions only, not your own.",
    },
  ],
  facts: [
    "The ARN of a session does not carry the role's path; `aws:PrincipalArn` is the role's ARN.",
    "The session name is chosen by the caller; for Lambda it is the function's name, for EC2 the instance id: it tells in CloudTrail who it was.",
    'Credentials stay valid until they expire, even when the one who assumed the role leaves; policies of the role still change what they may do at once.',
  ],
  why: 'A short session limits how long stolen credentials are of use.',
  check: '`aws sts get-caller-identity` prints the session you are.',
  otherAccount: 'The ARN holds the account of the **role**, not that of the caller.',
  rows: {
    where: 'lives in STS, for minutes or hours',
    does: 'is the caller that errors and CloudTrail name',
    owner: 'whoever assumes the role',
    when: 'every time a role is used',
  },
  example: {
    says: "The role's policy holds for each of its sessions, whatever their name.",
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', ['arn:aws:sts::111122223333:assumed-role/chat-fn/morning', 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', ['arn:aws:sts::111122223333:assumed-role/chat-fn/morning', 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Methods to assume a role', 'id_roles_manage-assume'),
  related: ['roles', 'role-chaining', 'session-policies', 'long-term-credentials'],
  names: [
    'role session',
    'role sessions',
    'assumed-role',
    'assumed role',
    'session name',
    'rollensitzung',
    'session de rôle',
    'sesión de rol',
    'sessão da função',
    'sessão de função',
    'sessione del ruolo',
    'ロールセッション',
    '角色会话',
  ],
};
