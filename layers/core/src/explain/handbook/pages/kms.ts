import { docsPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { app, key } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const kmsPage: HandbookPage = {
  id: 'kms',
  title: 'KMS keys and their policies',
  definition:
    'A KMS key is only as open as its **key policy**: identity policies count only when the key policy delegates to the account (the statement with `:root` as principal). Encrypted data therefore needs two Allows: on the data, and `kms:Decrypt` (writing: `kms:GenerateDataKey`) on the key, for the same role.',
  wrong: [
    {
      belief: "kms:Decrypt in the role's policy is enough",
      truth:
        '`kms:Decrypt` in a role’s policy counts only if the key policy delegates to the account or names the role.',
    },
    {
      belief: 'the root user or an administrator can always use a key',
      truth: 'Not even root, unless the key policy allows it.',
    },
  ],
  facts: [
    'AWS owned and AWS managed keys need none of this, but AWS managed keys (`aws/s3`) cannot be used from another account.',
    '`kms:ViaService` narrows use to one service; grants are a third way in.',
    'Knowledge bases, agents, guardrails and logs with a customer key need their role in it.',
  ],
  why: 'The key is the last lock: whoever has the data without the key has nothing.',
  check: '`aws kms get-key-policy --key-id ID --policy-name default`',
  otherAccount:
    "Both must allow: the key's policy names the other account or role, and that role's identity policy allows the key's ARN.",
  rows: {
    where: 'on the key',
    does: 'decides who may use it at all',
    owner: "the key's administrators",
    when: 'data is encrypted with a key of yours',
  },
  example: {
    says: "The key policy delegates to the account; the role's own policy then allows decrypting.",
    policies: {
      resource: [policy(open({ AWS: 'arn:aws:iam::111122223333:root' }, ['kms:*', '*']))],
      identity: [policy(allow('kms:Decrypt', key))],
    },
    asks: [asks('allowed', [app, 'kms:Decrypt', key]), asks('implicitDeny', [app, 'kms:GenerateDataKey', key])],
  },
  arrow: 'service → KMS key',
  source: docsPage('Key policies in AWS KMS', 'kms/latest/developerguide/key-policies'),
  related: ['kms-grants', 'via-service', 'knowledge-base-role'],
  names: [
    'kms',
    'key policy',
    'key policies',
    'kms key',
    'kms:decrypt',
    'schlüsselrichtlinie',
    'politique de clé',
    'política de clave',
    'política de claves',
    'política de chave',
    'policy della chiave',
    'キーポリシー',
    '密钥策略',
  ],
};
