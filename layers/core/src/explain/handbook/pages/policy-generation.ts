import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, knowledgeBase, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policyGenerationPage: HandbookPage = {
  id: 'policy-generation',
  title: 'Generating a policy from activity',
  definition:
    'IAM Access Analyzer reads up to 90 days of CloudTrail for a user or role and drafts a policy of the services and actions it used; you fill in the resources and narrow it.',
  wrong: [
    {
      belief: 'the generated policy is complete and least privilege',
      truth:
        'The draft misses what did not happen in that time, data events and `iam:PassRole`, and leaves placeholders for resources.',
    },
  ],
  facts: [
    'It needs a trail and a service role that reads it.',
    "Bedrock's InvokeModel is a management event and shows up.",
  ],
  why: 'A draft from facts beats one from memory.',
  check: '`aws accessanalyzer start-policy-generation …`, then `get-generated-policy --job-id ID`',

  rows: {
    where: 'from CloudTrail, for one identity',
    does: 'drafts a policy',
    owner: 'whoever owns the role',
    when: 'replacing a wide policy',
  },
  example: {
    says: 'A draft after filling in the resource.',
    policies: { identity: [policy(allow(['bedrock:InvokeModel', 'bedrock:Retrieve'], [novaLite, knowledgeBase]))] },
    asks: [
      asks('allowed', [app, 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM Access Analyzer policy generation', 'access-analyzer-policy-generation'),
  related: ['access-analyzer', 'least-privilege', 'cloudtrail'],
  names: [
    'policy generation',
    'generate a policy',
    'generated policy',
    'richtlinie generieren',
    'générer une politique',
    'generar una política',
    'gerar uma política',
    'generare una policy',
    'ポリシー生成',
    'ポリシーを生成',
    '生成策略',
  ],
};
