import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { sessionArn, userArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const rotationPage: HandbookPage = {
  id: 'rotation',
  title: 'Rotating keys and secrets',
  definition:
    'Rotating replaces a credential before it leaks or ages: make the second access key, switch the program, watch that the old one is unused, deactivate it, delete it days later. Roles need none: their credentials rotate by themselves.',
  wrong: [
    {
      belief: 'rotation makes long-term keys safe',
      truth: 'Rotation shortens the time a leak is of use; a role takes the problem away.',
    },
    {
      belief: 'deleting the old key at once is safest',
      truth: 'Deactivate first: it can be switched on again if something was forgotten.',
    },
  ],
  facts: [
    "AWS names 90 days as usual; AWS Config's rule `access-keys-rotated` reports older keys.",
    'Secrets Manager rotates passwords by a function on a schedule.',
    'KMS rotates its key material yearly if switched on; key ids and policies stay.',
  ],
  why: 'The older a key, the more places know it.',
  check: '`aws iam generate-credential-report` and `get-credential-report` show the age of each key.',

  rows: {
    where: 'on keys and secrets',
    does: 'replaces them without a gap',
    owner: 'their owner',
    when: 'long-term credentials cannot be avoided',
  },
  example: {
    says: 'What a rotation job may do for one user.',
    policies: {
      identity: [
        policy(
          allow(
            ['iam:CreateAccessKey', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey', 'iam:ListAccessKeys'],
            userArn('legacy-app'),
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [sessionArn('rotation'), 'iam:UpdateAccessKey', userArn('legacy-app')]),
      asks('implicitDeny', [sessionArn('rotation'), 'iam:CreateAccessKey', userArn('alice')]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Update access keys', 'id-credentials-access-keys-update'),
  related: ['access-keys', 'long-term-credentials', 'secrets'],
  names: [
    'rotate',
    'rotation',
    'key rotation',
    'rotieren',
    'schlüsselrotation',
    'rotation des clés',
    'rotación de claves',
    'rotar',
    'rotação de chaves',
    'rotazione delle chiavi',
    'ローテーション',
    '轮换',
  ],
};
