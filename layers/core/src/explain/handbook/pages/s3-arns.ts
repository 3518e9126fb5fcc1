import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, bucket, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const s3ArnsPage: HandbookPage = {
  id: 's3-arns',
  title: 'Bucket and object ARNs',
  definition:
    '`s3:ListBucket` is asked on the bucket, `arn:aws:s3:::BUCKET`; `s3:GetObject` and `s3:PutObject` on its objects, `arn:aws:s3:::BUCKET/*`. A statement with only one of the two ARNs does half.',
  wrong: [
    {
      belief: 'BUCKET/* includes the bucket',
      truth: "`BUCKET/*` means the objects only; listing needs the bucket's own ARN.",
    },
  ],
  facts: [
    'Without `s3:ListBucket` a missing object answers 403 instead of 404.',
    'ListObjectsV2 is authorised by `s3:ListBucket`, HeadObject by `s3:GetObject`.',
    '`s3:prefix` in a condition narrows listing to a folder.',
  ],
  why: 'The bucket and what lies in it are two kinds of resource.',
  check: 'The ARN in the error tells which of the two was asked.',
  otherAccount: "The bucket's policy must allow the other account's role on the same two ARNs.",
  rows: {
    where: 'in Resource of S3 statements',
    does: 'name the bucket or its objects',
    owner: 'whoever writes the policy',
    when: 'always for S3: usually both',
  },
  example: {
    says: 'Both ARNs, each with its action.',
    policies: { identity: [policy(allow('s3:ListBucket', bucket), allow(['s3:GetObject', 's3:PutObject'], objects))] },
    asks: [
      asks('allowed', [app, 's3:ListBucket', bucket]),
      asks('allowed', [app, 's3:PutObject', oneObject]),
      asks('implicitDeny', [app, 's3:DeleteBucket', bucket]),
    ],
  },
  arrow: 'knowledge base → S3',
  source: docsPage(
    'Policies and permissions in Amazon S3',
    'AmazonS3/latest/userguide/access-policy-language-overview',
  ),
  related: ['resource-element', 'knowledge-base-role', 'public-bucket'],
  names: [
    's3:listbucket',
    'listbucket',
    's3:getobject',
    'bucket arn',
    'object arn',
    'bucket-arn',
    'arn del bucket',
    'arn do bucket',
  ],
};
