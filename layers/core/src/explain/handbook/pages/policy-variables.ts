import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policyVariablesPage: HandbookPage = {
  id: 'policy-variables',
  title: 'Policy variables',
  definition:
    'A variable such as `${aws:username}` or `${aws:PrincipalTag/team}` stands for a value of the request, in `Resource` and in string and ARN conditions, so that one policy fits many callers. It needs `Version` 2012-10-17.',
  wrong: [
    {
      belief: 'aws:username works for roles',
      truth:
        '`aws:username` exists for IAM users only; for sessions use `aws:PrincipalTag/…`, `aws:userid` or `aws:SourceIdentity`.',
    },
    {
      belief: 'a variable without a value matches anything',
      truth: "A resource with it then matches nothing; give a default: `${aws:PrincipalTag/team, 'none'}`.",
    },
  ],
  facts: [
    'Only keys with one value can be variables; in an ARN they stand after the fifth colon.',
    '`${*}`, `${?}` and `${$}` are the characters themselves.',
  ],
  why: 'One policy instead of one per user or project.',
  check:
    "Version must be 2012-10-17, and the caller must carry the key: look at the session's tags in CloudTrail's `AssumeRole` event.",

  rows: {
    where: 'in Resource and conditions',
    does: 'insert a value of the request',
    owner: 'whoever writes the policy',
    when: 'each caller has something of their own',
  },
  example: {
    says: 'Each user has a folder of their own.',
    policies: {
      identity: [policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::docs-bucket/home/${aws:username}/*'))],
    },
    asks: [
      asks('allowed', [alice, 's3:PutObject', 'arn:aws:s3:::docs-bucket/home/alice/plan.pdf']),
      asks('implicitDeny', [alice, 's3:GetObject', 'arn:aws:s3:::docs-bucket/home/bob/plan.pdf']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM policy elements: Variables and tags', 'reference_policies_variables'),
  related: ['version-element', 'abac', 'principal-tag'],
  names: [
    'policy variable',
    'policy variables',
    'richtlinienvariable',
    'richtlinienvariablen',
    'variable de politique',
    'variables de politique',
    'variable de política',
    'variables de política',
    'variável de política',
    'variáveis de política',
    'variabili di policy',
    'ポリシー変数',
    '策略变量',
    'aws:username',
    '${aws:username}',
  ],
};
