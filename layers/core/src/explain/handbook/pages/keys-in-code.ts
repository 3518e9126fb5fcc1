import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const keysInCodePage: HandbookPage = {
  id: 'keys-in-code',
  title: 'Never keys in code',
  definition:
    'Never put access keys into code, a container image, a prompt or a repository. On AWS give the function, task or machine a role: the SDK finds its temporary credentials without a line of code. Elsewhere sign in with IAM Identity Center, use OIDC from the pipeline, or IAM Roles Anywhere.',
  wrong: [
    {
      belief: 'environment variables are a safe place for keys',
      truth: 'Environment variables show in the console, in dumps and in logs; a role needs none.',
    },
    {
      belief: 'a private repository may hold keys',
      truth: 'Repositories are copied, forked and leaked; a key in the history stays there.',
    },
  ],
  facts: [
    'A key that was pasted or committed has left your hands: deactivate it, look in CloudTrail for what it did, delete it.',
    'A key in the environment also wins over the role, so the program acts as somebody else.',
  ],
  why: 'Whoever reads the code has the permissions.',
  check: 'Search for `AKIA`; `git log -S AKIA` looks in the history.',

  rows: {
    where: 'in code, images, environments',
    does: 'hands permissions to every reader',
    owner: '–',
    when: 'never',
  },
  example: {
    says: "Instead of keys: the function's role has the permission.",
    policies: { identity: [policy(allow('s3:GetObject', objects))] },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('implicitDeny', [app, 's3:DeleteObject', oneObject]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Secure access keys', 'securing_access-keys'),
  related: ['lambda-role', 'access-keys', 'github-oidc', 'roles-anywhere'],
  names: [
    'keys in code',
    'hardcoded credentials',
    'hardcode',
    'leaked key',
    'leaked access key',
    'schlüssel im code',
    'clés dans le code',
    'claves en el código',
    'chaves no código',
    'chiavi nel codice',
    'コードにアクセスキー',
    '密钥写在代码',
  ],
};
