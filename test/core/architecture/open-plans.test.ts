import { describe, expect, it } from 'vitest';
import { document, everybody } from './open-policy.ts';
import { planOf, refs } from './plan-of.ts';
import { scanText } from './scan-text.ts';

describe('a plan', () => {
  const told = (...resources: Parameters<typeof planOf>[0]) =>
    scanText(planOf(resources)).findings.map(({ rule, message }) => `${rule} ${message.split(': ')[0]}`);
  const open = JSON.stringify(document(everybody));

  it.each([
    [
      'a bucket policy',
      'WD011 the policy of `aws_s3_bucket.files` is open to the public',
      [
        { address: 'aws_s3_bucket.files', values: { bucket: 'files' } },
        {
          address: 'aws_s3_bucket_policy.read',
          values: { policy: open },
          expressions: { bucket: refs('aws_s3_bucket.files.id') },
        },
      ],
    ],
    [
      'a queue’s own policy',
      'WD011 the policy of `aws_sqs_queue.jobs` is open to the public',
      [{ address: 'aws_sqs_queue.jobs', values: { name: 'jobs', policy: open } }],
    ],
    [
      'a topic’s own policy',
      'WD011 the policy of `aws_sns_topic.news` is open to the public',
      [{ address: 'aws_sns_topic.news', values: { name: 'news', policy: open } }],
    ],
    [
      'a secret’s policy',
      'WD011 the policy of `aws_secretsmanager_secret.login` is open to the public',
      [
        { address: 'aws_secretsmanager_secret.login', values: { name: 'login' } },
        {
          address: 'aws_secretsmanager_secret_policy.all',
          values: { policy: open },
          expressions: { secret_arn: refs('aws_secretsmanager_secret.login.arn') },
        },
      ],
    ],
    [
      'a key’s policy beside it',
      'WD011 the policy of `aws_kms_key.own` is open to the public',
      [
        { address: 'aws_kms_key.own' },
        {
          address: 'aws_kms_key_policy.all',
          values: { policy: open },
          expressions: { key_id: refs('aws_kms_key.own.id') },
        },
      ],
    ],
    [
      'a repository’s policy',
      'WD011 the policy of `aws_ecr_repository.images` is open to the public',
      [
        { address: 'aws_ecr_repository.images', values: { name: 'images' } },
        {
          address: 'aws_ecr_repository_policy.all',
          values: { policy: open },
          expressions: { repository: refs('aws_ecr_repository.images.name') },
        },
      ],
    ],
    [
      'a canned list',
      'WD011 the bucket `aws_s3_bucket.files` is open to the public',
      [
        { address: 'aws_s3_bucket.files', values: { bucket: 'files' } },
        {
          address: 'aws_s3_bucket_acl.read',
          values: { acl: 'public-read' },
          expressions: { bucket: refs('aws_s3_bucket.files.id') },
        },
      ],
    ],
    [
      'a trust',
      'WD011 the trust of `aws_iam_role.own` is open to the public',
      [
        {
          address: 'aws_iam_role.own',
          values: {
            name: 'own',
            assume_role_policy: JSON.stringify(document({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' })),
          },
        },
      ],
    ],
    [
      'an administrator',
      'WD008 `aws_iam_role.own` may do everything in the account',
      [
        {
          address: 'aws_iam_role.own',
          values: {
            name: 'own',
            assume_role_policy: JSON.stringify(
              document({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }),
            ),
          },
        },
        {
          address: 'aws_iam_role_policy_attachment.all',
          values: { policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess', role: 'own' },
        },
      ],
    ],
  ])('tells of %s', (_, expected, resources) => {
    expect(told(...resources)).toEqual([expected]);
  });
});
