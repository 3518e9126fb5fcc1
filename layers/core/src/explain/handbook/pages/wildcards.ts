import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaPro, titanEmbeddings } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const wildcardsPage: HandbookPage = {
  id: 'wildcards',
  title: 'Wildcards in policies',
  definition:
    'In `Action` and `Resource`, `*` stands for any characters and `?` for one. In conditions only the `Like` and ARN operators know them. In `Principal` only a lone `*` is allowed, and in the service prefix none.',
  wrong: [
    { belief: '* stops at a slash', truth: '`*` spans slashes: `docs/*` also means `docs/a/b/c`.' },
    { belief: 'StringEquals with * matches all', truth: 'It is taken literally: use `StringLike`.' },
  ],
  facts: [
    '`bedrock:Invoke*` includes InvokeAgent and InvokeFlow beside InvokeModel; each wildcard also takes what AWS adds later.',
    '`arn:aws:bedrock:*::foundation-model/amazon.nova-*` spans Regions and a family of models.',
  ],
  why: 'They make a policy short, and every one is a promise about names that do not exist yet.',
  check: '`aws iam simulate-custom-policy` with a name that should, and one that should not, match.',

  rows: {
    where: 'in Action, Resource and Like conditions',
    does: 'match many names at once',
    owner: 'whoever writes the policy',
    when: 'a family of names is meant, not out of convenience',
  },
  example: {
    says: 'One family of models in one Region.',
    policies: {
      identity: [policy(allow('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-*'))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaPro]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', titanEmbeddings]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Resource', 'reference_policies_elements_resource'),
  related: ['action-element', 'resource-element', 'condition-operators', 'least-privilege'],
  names: [
    'wildcard',
    'wildcards',
    'asterisk',
    'platzhalter',
    'sternchen',
    'caractère générique',
    'caractères génériques',
    'comodín',
    'comodines',
    'curinga',
    'curingas',
    'carattere jolly',
    'caratteri jolly',
    'ワイルドカード',
    '通配符',
  ],
};
