import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, secret } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const secretsPage: HandbookPage = {
  id: 'secrets',
  title: 'Secrets Manager',
  definition:
    'Reading a secret is `secretsmanager:GetSecretValue` on its ARN, which ends in six random characters: write `secret:NAME-??????`. With a customer key the reader also needs `kms:Decrypt` on it.',
  wrong: [
    {
      belief: "the secret's name is its ARN",
      truth: 'The ARN has a random suffix; a policy with the bare name matches nothing.',
    },
  ],
  facts: [
    'A secret can have a resource policy, for other accounts.',
    'Environment variables show in the console and in logs; a secret does not, and can rotate.',
  ],
  why: 'Passwords and tokens that no role can replace need a safe place.',
  check: '`aws secretsmanager get-resource-policy --secret-id NAME`',
  otherAccount:
    "Its resource policy must name the other account's role, and the key must be a customer key that lets it decrypt.",
  rows: {
    where: 'a resource with an optional policy',
    does: 'keeps passwords and tokens',
    owner: "the secret's owner",
    when: 'something else than AWS wants a password',
  },
  example: {
    says: 'The function may read one secret.',
    policies: {
      identity: [
        policy(
          allow(
            'secretsmanager:GetSecretValue',
            'arn:aws:secretsmanager:us-east-1:111122223333:secret:store-login-??????',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'secretsmanager:GetSecretValue', secret]),
      asks('implicitDeny', [app, 'secretsmanager:PutSecretValue', secret]),
    ],
  },
  arrow: 'program → AWS',
  source: docsPage(
    'Authentication and access control for AWS Secrets Manager',
    'secretsmanager/latest/userguide/auth-and-access',
  ),
  related: ['keys-in-code', 'kms', 'data-sources'],
  names: ['secrets manager', 'secretsmanager', 'getsecretvalue', 'secretsmanager:getsecretvalue'],
};
