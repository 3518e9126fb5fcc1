import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const qBusinessUsersPage: HandbookPage = {
  id: 'q-business-users',
  title: 'Users, groups and subscriptions of Q Business',
  definition:
    'Who may use a Q Business application is decided by assigning users or groups from IAM Identity Center to it, with a Lite or Pro subscription; what they see by the access lists of the documents. Both compare e-mail address and group names.',
  wrong: [
    {
      belief: 'being in Identity Center is enough',
      truth: 'Without assignment and subscription the sign-in ends in “no access”.',
    },
  ],
  facts: [
    'A person in several groups pays once, with the highest subscription.',
    'With IAM federation (a provider of your own) the token must carry the e-mail address, and the subscription is made at the first sign-in.',
    'Group membership is taken over when the source is synced: after a change sync again.',
  ],
  why: 'Licences and secrecy are two questions, asked one after the other.',
  check: '`aws qbusiness list-subscriptions --application-id ID`',

  rows: {
    where: 'on the application',
    does: 'say who may ask, and pay',
    owner: "the application's owner",
    when: 'people cannot sign in, or see too little',
  },
  example: {
    says: 'Whoever manages subscriptions.',
    policies: {
      identity: [
        policy(
          allow(
            ['qbusiness:CreateSubscription', 'qbusiness:ListSubscriptions', 'qbusiness:CancelSubscription'],
            [
              'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
              'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab/subscription/*',
            ],
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [
        developer,
        'qbusiness:ListSubscriptions',
        'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
      ]),
      asks('implicitDeny', [
        developer,
        'qbusiness:DeleteApplication',
        'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
      ]),
    ],
  },
  arrow: 'person → AWS',
  source: docsPage(
    'Managing subscriptions for an Amazon Q Business application using APIs',
    'amazonq/latest/qbusiness-ug/subscription-management-api',
  ),
  related: ['q-business', 'identity-center'],
  names: ['q business subscription', 'q business users', 'q business subscriptions', 'amazon q subscription'],
};
