import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const unusedAccessPage: HandbookPage = {
  id: 'unused-access',
  title: 'Unused access findings',
  definition:
    'The unused access analyzer finds roles that nobody uses, access keys and passwords of users that lie idle, and permissions (services and actions) never used within a tracking period of up to 365 days, 90 by default.',
  wrong: [
    {
      belief: 'unused means it can be deleted blindly',
      truth: 'A yearly job looks unused: ask the owner, deactivate first.',
    },
  ],
  facts: [
    'It proposes narrower policies for unused permissions.',
    'It is paid per role and user; last accessed information is free and coarser.',
    'Whole organization: one analyzer in the management or delegated account.',
  ],
  why: 'Each unused permission is only of use to an intruder.',
  check:
    '`aws accessanalyzer list-findings-v2 --analyzer-arn ARN`; free: `aws iam generate-service-last-accessed-details --arn ROLE_ARN`',

  rows: {
    where: 'an analyzer of an account or organization',
    does: 'reports what nobody uses',
    owner: 'the security team',
    when: 'cleaning up towards least privilege',
  },
  example: {
    says: 'What remains of a role after cleaning.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:CreateGuardrail', '*']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Findings for external and unused access', 'access-analyzer-findings'),
  related: ['access-analyzer', 'last-accessed', 'policy-generation'],
  names: [
    'unused access',
    'unused permissions',
    'unused access analyzer',
    'unused roles',
    'ungenutzte berechtigungen',
    'ungenutzter zugriff',
    'permissions inutilisées',
    'accès inutilisé',
    'permisos no usados',
    'acceso no utilizado',
    'permissões não usadas',
    'autorizzazioni inutilizzate',
    'accesso inutilizzato',
    '未使用の権限',
    '未使用のアクセス',
    '未使用的权限',
    '未使用的访问',
  ],
};
