import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice, userArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const accessKeysPage: HandbookPage = {
  id: 'access-keys',
  title: 'Access keys',
  definition:
    'An access key is a pair of id (AKIA…) and secret of an IAM user, with all its permissions, valid until deactivated. A user may have two, so that one can be replaced without a gap. Make none where a role, Identity Center or OIDC will do.',
  wrong: [
    {
      belief: 'the secret can be shown again later',
      truth: 'The secret is shown once, at creation; lost means a new key.',
    },
    { belief: 'an access key has permissions of its own', truth: "It has exactly its user's." },
  ],
  facts: [
    'Never make access keys for the root user.',
    '`aws iam get-access-key-last-used --access-key-id ID` tells when and for what it was used.',
    'AWS puts `AWSCompromisedKeyQuarantine` policies on users whose key was found in public: they deny a list of actions.',
  ],
  why: 'A key in a file is a permission that can be copied.',
  check: '`aws iam list-access-keys --user-name NAME`',

  rows: {
    where: 'on an IAM user',
    does: "sign a program's calls for good",
    owner: 'the user and the administrator',
    when: 'nothing temporary is possible',
  },
  example: {
    says: "Users may look after their own keys, nobody else's.",
    policies: {
      identity: [
        policy(
          allow(
            ['iam:CreateAccessKey', 'iam:ListAccessKeys', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey'],
            'arn:aws:iam::111122223333:user/${aws:username}',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [alice, 'iam:CreateAccessKey', userArn('alice')]),
      asks('implicitDeny', [alice, 'iam:CreateAccessKey', userArn('bob')]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Manage access keys for IAM users', 'id_credentials_access-keys'),
  related: ['rotation', 'keys-in-code', 'long-term-credentials'],
  names: [
    'access key',
    'access keys',
    'secret access key',
    'zugriffsschlüssel',
    'zugangsschlüssel',
    "clé d'accès",
    "clés d'accès",
    'clave de acceso',
    'claves de acceso',
    'chave de acesso',
    'chaves de acesso',
    'chiave di accesso',
    'chiavi di accesso',
    'アクセスキー',
    '访问密钥',
  ],
};
