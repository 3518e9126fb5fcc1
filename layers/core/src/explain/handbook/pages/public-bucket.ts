import { docsPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { knowledgeBaseSession, objects, oneObject, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const publicBucketPage: HandbookPage = {
  id: 'public-bucket',
  title: 'A bucket shared by accident',
  definition:
    'A bucket is open when its policy (or an old ACL) allows `"Principal": "*"` without a condition that narrows it to an account, organization or endpoint. Turn **Block Public Access** on for the account, remove that statement, and name the roles that read.',
  wrong: [
    {
      belief: "nobody knows the bucket's name, so it is safe",
      truth: 'Names are guessed and logged; a public bucket is public.',
    },
    {
      belief: 'making a bucket public is the way to let an application read it',
      truth: "Give the application's role `s3:GetObject`.",
    },
  ],
  facts: [
    'IAM Access Analyzer lists buckets that are public or shared with another account.',
    'CloudTrail data events or server access logs show who read meanwhile.',
  ],
  why: "Documents of a knowledge base are the company's memory.",
  check: '`aws s3api get-bucket-policy-status --bucket NAME` says whether AWS calls it public.',
  otherAccount: "Name the other account's role instead of `*`.",
  rows: {
    where: "in a bucket's policy or ACL",
    does: 'lets everybody in',
    owner: "the bucket's owner",
    when: 'never meant for documents',
  },
  example: {
    says: 'The right way: one role may read, the public may not.',
    policies: { resource: [policy(open({ AWS: roleArn('kb-role') }, ['s3:GetObject', objects]))] },
    asks: [
      asks('allowed', [knowledgeBaseSession, 's3:GetObject', oneObject]),
      asks('implicitDeny', ['anonymous', 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'knowledge base → S3',
  source: docsPage(
    'Blocking public access to your Amazon S3 storage',
    'AmazonS3/latest/userguide/access-control-block-public-access',
  ),
  related: ['block-public-access', 'external-access', 's3-arns'],
  names: [
    'public bucket',
    'bucket public',
    'open bucket',
    'öffentlicher bucket',
    'bucket público',
    'bucket pubblico',
    'パブリックバケット',
    '公开的存储桶',
    'バケットが公開',
    '存储桶是否公开',
  ],
};
