import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { developer, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const administratorAccessPage: HandbookPage = {
  id: 'administrator-access',
  title: 'AdministratorAccess',
  definition:
    "`AdministratorAccess` allows `*` on `*`: every action on every resource of the account. It still bows to an explicit Deny, an SCP, a boundary, another account's consent, a key's policy and a role's trust.",
  wrong: [
    {
      belief: 'AdministratorAccess solves every AccessDenied',
      truth:
        'It helps only where an identity policy was missing; against a Deny, an SCP, a boundary, model access or an OpenSearch data access policy it changes nothing.',
    },
  ],
  facts: [
    'An application with it turns each bug into a breach; an agent with it does what a prompt talks it into.',
    'As an experiment it tells one thing: if the call still fails, the reason is not the identity policy.',
  ],
  why: 'It is for the few who run the account, behind MFA, for hours, not for programs.',
  check:
    '`aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess` shows who has it.',

  rows: {
    where: 'on identities',
    does: 'grants everything in the account',
    owner: 'AWS writes it, administrators attach it',
    when: 'to run an account, for people, for a while',
  },
  example: {
    says: "Everything allowed, and still an SCP's Deny wins.",
    policies: {
      identity: [policy(allow('*', '*'))],
      serviceControl: [[policy(allow('*', '*'), deny('bedrock:InvokeModel', '*'))]],
    },
    asks: [
      asks('explicitDeny', [developer, 'bedrock:InvokeModel', novaLite]),
      asks('allowed', [developer, 'bedrock:ListFoundationModels', '*']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('AWS managed policies for job functions', 'access_policies_job-functions'),
  related: ['managed-policies', 'least-privilege', 'explicit-deny', 'privilege-escalation'],
  names: [
    'administratoraccess',
    'administrator access',
    'admin access',
    'poweruseraccess',
    'administratorzugriff',
    'accès administrateur',
    'acceso de administrador',
    'acesso de administrador',
    'accesso amministratore',
    '管理者権限',
    '管理员权限',
  ],
};
