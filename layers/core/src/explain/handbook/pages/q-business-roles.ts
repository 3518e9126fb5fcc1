import { docsPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { account, otherAccount, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const qBusinessRolesPage: HandbookPage = {
  id: 'q-business-roles',
  title: 'Roles of Q Business',
  definition:
    'Q Business uses a role of the application (logs and metrics; the service-linked role by default), a role of the **web experience** that signed-in users get (`qbusiness:Chat` and companions, with `sts:SetContext`), and a role per **data source** and retriever that reads documents and writes them into the index.',
  wrong: [
    {
      belief: 'one role does for all',
      truth: 'One role does not do for all: they are trusted by different principals and need different things.',
    },
  ],
  facts: [
    "The data source's role trusts `qbusiness.amazonaws.com` with `aws:SourceAccount` and `aws:SourceArn`.",
    'It needs `qbusiness:BatchPutDocument`, `qbusiness:BatchDeleteDocument`, `qbusiness:PutGroup`, `qbusiness:CreateUser` and companions, and the source itself (bucket, secret, key).',
    'Whoever creates the application needs `iam:PassRole` on them.',
  ],
  why: 'Reading documents and chatting are two jobs.',
  check: '`aws qbusiness get-data-source … --query roleArn`, `aws qbusiness get-web-experience … --query roleArn`',

  rows: {
    where: 'on application, web experience, data source',
    does: 'let each do its part',
    owner: "the application's owner",
    when: 'setting Q Business up',
  },
  example: {
    says: "Trust of a data source's role.",
    policies: {
      resource: [
        policy(trust({ Service: 'qbusiness.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': account } })),
      ],
    },
    asks: [
      asks('allowed', ['qbusiness.amazonaws.com', 'sts:AssumeRole', roleArn('q-source')], {
        'aws:SourceAccount': account,
      }),
      asks('implicitDeny', ['qbusiness.amazonaws.com', 'sts:AssumeRole', roleArn('q-source')], {
        'aws:SourceAccount': otherAccount,
      }),
    ],
  },
  arrow: 'person → AWS',
  source: docsPage('IAM roles for Amazon Q Business', 'amazonq/latest/qbusiness-ug/iam-roles'),
  related: ['q-business', 'passrole', 'data-sources'],
  names: ['q business role', 'q business roles', 'qbusiness role', 'web experience role', 'q business data source'],
};
