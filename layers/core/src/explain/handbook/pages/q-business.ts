import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const qBusinessPage: HandbookPage = {
  id: 'q-business',
  title: 'Amazon Q Business',
  definition:
    'Amazon Q Business is an assistant over company documents. Its users come from IAM Identity Center (which AWS advises) or a federated provider, and each needs a **subscription**, by assigning the user or group to the application. Several roles take part: of the application, of the web experience, and one per data source.',
  wrong: [
    {
      belief: 'whoever has an IAM role with qbusiness:* can chat',
      truth: 'Chat needs a person: an identity from Identity Center or the provider, with a subscription.',
    },
    {
      belief: 'everybody sees all documents',
      truth: 'Answers are filtered by the access lists crawled from the source: one sees what one may read there.',
    },
  ],
  facts: [
    "It checks: is the user assigned or in an assigned group, is there a subscription, does the web experience's role allow `qbusiness:Chat`, and what may this user read.",
    'Data source roles trust `qbusiness.amazonaws.com` and need `qbusiness:BatchPutDocument`, `qbusiness:PutGroup` and companions.',
    'If documents are missing for some people, look at their groups and e-mail address in the source and in Identity Center.',
    'New customers cannot begin with it since 31 July 2026; AWS names Amazon Quick instead.',
  ],
  why: 'Company documents have owners: the assistant must not know more than the one who asks.',
  check:
    "`aws qbusiness list-subscriptions --application-id ID`; in Identity Center the application's assigned users and groups.",
  otherAccount:
    "The application and Identity Center belong together; data in other accounts is reached by the data source's role.",
  rows: {
    where: 'an application with roles',
    does: 'answers by what each user may read',
    owner: "the application's owner",
    when: 'employees ask company documents',
  },
  example: {
    says: "What the web experience's role allows.",
    policies: {
      identity: [
        policy(
          allow(
            ['qbusiness:Chat', 'qbusiness:ChatSync', 'qbusiness:ListConversations'],
            'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [
        sessionArn('q-web'),
        'qbusiness:ChatSync',
        'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
      ]),
      asks('implicitDeny', [
        sessionArn('q-web'),
        'qbusiness:DeleteApplication',
        'arn:aws:qbusiness:us-east-1:111122223333:application/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab',
      ]),
    ],
  },
  arrow: 'person → AWS',
  source: docsPage('Creating an Amazon Q Business application', 'amazonq/latest/qbusiness-ug/create-application'),
  related: ['q-business-users', 'q-business-roles', 'identity-propagation', 'identity-center'],
  names: ['q business', 'amazon q business', 'qbusiness', 'amazon q'],
};
