import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const lastAccessedPage: HandbookPage = {
  id: 'last-accessed',
  title: 'Last accessed information',
  definition:
    'IAM keeps for each user, role and policy when each service was last used, and for many services each action, up to 400 days back. It is free.',
  wrong: [
    {
      belief: 'it shows every call',
      truth: 'It shows the last time, by service and for management actions; details of calls are in CloudTrail.',
    },
  ],
  facts: [
    'Data events such as reading objects are not listed by action.',
    'It counts attempts: a denied call counts as access too.',
  ],
  why: 'A quick look at what a role really needs.',
  check:
    '`aws iam generate-service-last-accessed-details --arn ARN --granularity ACTION_LEVEL`, then `get-service-last-accessed-details --job-id ID`',

  rows: {
    where: 'on users, roles, groups, policies',
    does: 'shows when a service was last used',
    owner: 'AWS',
    when: 'narrowing one role by hand',
  },
  example: {
    says: 'Who may look at it.',
    policies: {
      identity: [
        policy(
          allow('iam:GenerateServiceLastAccessedDetails', 'arn:aws:iam::111122223333:role/*'),
          allow('iam:GetServiceLastAccessedDetails', '*'),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'iam:GetServiceLastAccessedDetails', '*']),
      asks('implicitDeny', [developer, 'iam:DeleteRole', roleArn('old')]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Refine permissions in AWS using last accessed information', 'access_policies_last-accessed'),
  related: ['unused-access', 'least-privilege'],
  names: [
    'last accessed',
    'access advisor',
    'service last accessed',
    'zuletzt verwendet',
    'zuletzt aufgerufen',
    'dernier accès',
    'último acceso',
    'último acesso',
    'ultimo accesso',
    '最終アクセス',
    '上次访问',
  ],
};
