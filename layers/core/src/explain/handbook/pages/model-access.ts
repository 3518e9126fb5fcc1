import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, developer, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const modelAccessPage: HandbookPage = {
  id: 'model-access',
  title: 'Access to a model',
  definition:
    "Serverless models are ready to use without a request page, but not all without a step: Anthropic's want a use-case form once per account or organization, most other makers' models a Marketplace subscription that the first call starts, and a few access that AWS Sales gives per account. Amazon's own models need neither form nor subscription.",
  wrong: [
    {
      belief: "“You don't have access to the model with the specified model ID” is a missing bedrock:InvokeModel",
      truth:
        "“You don’t have access to the model” is about the account's access to the model (form, subscription, agreement, Region), no policy of yours helps.",
    },
    {
      belief: 'model access must be requested for each model in the console',
      truth: 'AWS retired that page for most models; control who uses what by IAM and SCPs.',
    },
  ],
  facts: [
    'The first call of a Marketplace model needs `aws-marketplace:Subscribe`, `aws-marketplace:Unsubscribe` and `aws-marketplace:ViewSubscriptions` for that caller, once an account.',
    'Companies block models by denying `bedrock:InvokeModel*` on their ARNs and `bedrock-mantle:CreateInference`; a Deny on `aws-marketplace:Subscribe` alone does not stop the first call.',
  ],
  why: 'Some makers want to know what for, and their terms agreed to.',
  check: '`aws bedrock get-foundation-model-availability --model-id ID`',
  otherAccount: "Access is per account; an organization's management account can submit the form for all.",
  rows: {
    where: 'per account and model',
    does: 'opens a model to the account',
    owner: "the account's administrator",
    when: 'a model is used for the first time',
  },
  example: {
    says: 'Whoever enables models for the account.',
    policies: { identity: [policy(allow(['aws-marketplace:Subscribe', 'aws-marketplace:ViewSubscriptions'], '*'))] },
    asks: [
      asks('allowed', [developer, 'aws-marketplace:Subscribe', '*']),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Access Amazon Bedrock foundation models', 'model-access'),
  related: ['lambda-to-bedrock', 'error-codes'],
  names: [
    'model access',
    'modellzugriff',
    'accès au modèle',
    'accès aux modèles',
    'acceso a modelos',
    'acceso al modelo',
    'acesso a modelos',
    'acesso ao modelo',
    'accesso ai modelli',
    'accesso al modello',
    'モデルアクセス',
    'モデルを有効化',
    '模型访问',
    '开通模型',
    'use case form',
    'marketplace subscription',
  ],
};
