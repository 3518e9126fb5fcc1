import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const managedPoliciesPage: HandbookPage = {
  id: 'managed-policies',
  title: 'AWS managed policies',
  definition:
    'An AWS managed policy is written for everybody: it usually allows far more actions, on all resources, and AWS may change it. Fine for a first try in a sandbox; for an application write the few statements that its calls need.',
  wrong: [
    {
      belief: 'AmazonBedrockReadOnly lets me invoke models',
      truth: '`AmazonBedrockReadOnly` lists and shows; invoking needs `bedrock:InvokeModel`.',
    },
    {
      belief: 'AmazonBedrockFullAccess covers everything around Bedrock',
      truth:
        'It does not let a role into your buckets, vector stores or keys, and gives an application far too much of Bedrock.',
    },
  ],
  facts: [
    'For Bedrock there are `AmazonBedrockFullAccess`, `AmazonBedrockReadOnly` and `AmazonBedrockLimitedAccess`; there is no `AmazonBedrockReadOnlyAccess`.',
    'You cannot edit one; a customer managed policy is yours.',
    '`AWSLambdaBasicExecutionRole` allows writing logs, nothing else.',
  ],
  why: 'It saves writing, and costs knowing what one allowed.',
  check:
    '`aws iam get-policy-version --policy-arn ARN --version-id VERSION` prints the text; the AWS Managed Policy Reference lists all.',

  rows: {
    where: 'on identities, by reference',
    does: 'grants what AWS thought of',
    owner: 'AWS',
    when: 'a first try; not for an application',
  },
  example: {
    says: 'What an application needs instead of AmazonBedrockFullAccess: one action on one model.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:CreateGuardrail', '*']),
    ],
  },
  arrow: 'every arrow',
  source: bedrockPage('AWS managed policies for Amazon Bedrock', 'security-iam-awsmanpol'),
  related: ['inline-policies', 'least-privilege', 'administrator-access'],
  names: [
    'aws managed policy',
    'aws managed policies',
    'managed policy',
    'managed policies',
    'amazonbedrockfullaccess',
    'amazonbedrockreadonly',
    'amazonbedrocklimitedaccess',
    'verwaltete richtlinie',
    'verwaltete richtlinien',
    'politique gérée',
    'politiques gérées',
    'política administrada',
    'política gestionada',
    'política gerenciada',
    'policy gestita',
    '管理ポリシー',
    '托管策略',
  ],
};
