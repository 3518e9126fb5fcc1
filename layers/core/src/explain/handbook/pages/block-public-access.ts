import { docsPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { developer, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const blockPublicAccessPage: HandbookPage = {
  id: 'block-public-access',
  title: 'Block Public Access and ACLs',
  definition:
    'Block Public Access overrides policies and ACLs that would open a bucket, per account, bucket or access point; it is on for new buckets. ACLs are the old per-object permissions: with “bucket owner enforced” they are switched off, which AWS advises.',
  wrong: [
    {
      belief: 'Block Public Access blocks our own roles too',
      truth: 'It blocks public access only; named roles and accounts keep theirs.',
    },
    {
      belief: "an object's ACL must be set for another account to read",
      truth: 'With ACLs off the bucket policy decides alone.',
    },
  ],
  facts: [
    '`PutBucketPolicy` with a public statement is refused as AccessDenied while BlockPublicPolicy is on.',
    'With ACLs on, an object that another account wrote may belong to that account: its owner must allow reading.',
  ],
  why: 'A switch that no mistake in a policy can pass by.',
  check:
    '`aws s3control get-public-access-block --account-id ID` and `aws s3api get-public-access-block --bucket NAME`',
  otherAccount: "Another account named in the bucket's policy is not public and stays let in.",
  rows: {
    where: 'on account and bucket',
    does: 'stops what would be public',
    owner: "the account's administrator",
    when: 'always on',
  },
  example: {
    says: "Nobody may switch the account's block off.",
    policies: {
      serviceControl: [[policy(allow('*', '*'), deny('s3:PutAccountPublicAccessBlock', '*'))]],
      identity: [policy(allow('s3:*', '*'))],
    },
    asks: [
      asks('explicitDeny', [developer, 's3:PutAccountPublicAccessBlock', '*']),
      asks('allowed', [developer, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'knowledge base → S3',
  source: docsPage(
    'Blocking public access to your Amazon S3 storage',
    'AmazonS3/latest/userguide/access-control-block-public-access',
  ),
  related: ['public-bucket', 'resource-policies'],
  names: [
    'block public access',
    'public access block',
    'bucket acl',
    'access control list',
    'access control lists',
    'acls',
    'acl',
    'öffentlichen zugriff blockieren',
    "bloquer l'accès public",
    'bloquear el acceso público',
    'bloquear acesso público',
    "blocco dell'accesso pubblico",
    'パブリックアクセスをブロック',
    'ブロックパブリックアクセス',
    '阻止公有访问',
    '阻止公共访问',
    '访问控制列表',
  ],
};
