import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, objects } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const sessionPoliciesPage: HandbookPage = {
  id: 'session-policies',
  title: 'Session policy',
  definition:
    'A session policy is passed while assuming a role or federating and narrows that one session: what it does not allow, the session may not do, whatever the role allows. It grants nothing.',
  wrong: [
    {
      belief: 'a session policy adds permissions to the role',
      truth: "It never adds: effective is what the role's policies **and** the session policy both allow.",
    },
  ],
  facts: [
    "With it one role serves many tenants: the application assumes the role per request and passes a policy for that tenant's data.",
    "It is stored nowhere you could read later: whoever opens the session knows it. Cognito's guest sessions carry one.",
    'One inline document and up to ten managed ARNs may be passed; together they count as one.',
  ],
  why: 'Code that knows who the user is can give each request only what that user needs, without a role for each.',
  check: 'Look at the `AssumeRole` event in CloudTrail: `requestParameters.policy` and `policyArns` hold it.',
  otherAccount:
    "A resource policy over there that names the **session's** ARN is not limited by it; one that names the role is.",
  rows: {
    where: 'passed with AssumeRole, for one session',
    does: 'limits the session; grants nothing',
    owner: 'whoever opens the session',
    when: 'one role serves many tenants',
  },
  example: {
    says: 'The role may read the whole bucket; this session only the folder of one tenant.',
    policies: {
      session: [policy(allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/tenant-a/*'))],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', 'arn:aws:s3:::docs-bucket/tenant-a/plan.pdf']),
      asks('implicitDeny', [app, 's3:GetObject', 'arn:aws:s3:::docs-bucket/tenant-b/plan.pdf']),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Policies and permissions in AWS Identity and Access Management', 'access_policies'),
  related: ['boundaries', 'sessions', 'cognito', 'abac'],
  names: [
    'session policy',
    'session policies',
    'sitzungsrichtlinie',
    'politique de session',
    'política de sesión',
    'política de sessão',
    'policy di sessione',
    'セッションポリシー',
    '会话策略',
  ],
};
