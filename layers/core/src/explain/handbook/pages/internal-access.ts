import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const internalAccessPage: HandbookPage = {
  id: 'internal-access',
  title: 'Internal access findings',
  definition:
    'The internal access analyzer shows which users and roles **inside** the organization or account can reach resources that you chose as critical, such as a bucket with personal data, all policies considered (identity, resource, boundary, SCP, RCP).',
  wrong: [
    {
      belief: 'external findings cover insiders too',
      truth: 'External findings are about outside the zone of trust; insiders need the internal analyzer.',
    },
  ],
  facts: [
    'It supports a few kinds of resource (S3, DynamoDB, RDS snapshots at the start) and is paid per resource.',
    'It says what access: read, write, and by which principal.',
  ],
  why: 'For the crown jewels one wants the list of all who can, not only of strangers.',
  check: "`aws accessanalyzer list-findings-v2` with the internal analyzer's ARN",

  rows: {
    where: 'an analyzer with chosen resources',
    does: 'reports who inside may enter',
    owner: 'the security team',
    when: 'critical data',
  },
  example: {
    says: 'The role that would be listed for the bucket.',
    policies: { identity: [policy(allow('s3:GetObject', objects))] },
    asks: [
      asks('allowed', [developer, 's3:GetObject', oneObject]),
      asks('implicitDeny', [developer, 's3:PutObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Using AWS Identity and Access Management Access Analyzer', 'what-is-access-analyzer'),
  related: ['access-analyzer', 'external-access'],
  names: [
    'internal access',
    'internal access analyzer',
    'internal access finding',
    'interner zugriff',
    'accès interne',
    'acceso interno',
    'acesso interno',
    'accesso interno',
    '内部アクセス',
    '内部访问',
  ],
};
