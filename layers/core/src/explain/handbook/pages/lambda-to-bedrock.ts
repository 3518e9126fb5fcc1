import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const lambdaToBedrockPage: HandbookPage = {
  id: 'lambda-to-bedrock',
  title: 'Lambda → Bedrock',
  definition:
    "The function's **execution role** needs `bedrock:InvokeModel` on the model's ARN, for streaming `bedrock:InvokeModelWithResponseStream`. The Converse API needs exactly these two. Through an inference profile allow the profile's ARN **and** the model's ARN in every Region that the profile routes to.",
  wrong: [
    {
      belief: 'bedrock:Converse is an action to allow',
      truth:
        'There is no such action: Converse is authorised by `bedrock:InvokeModel`, ConverseStream by `bedrock:InvokeModelWithResponseStream`.',
    },
    {
      belief: 'bedrock-runtime:InvokeModel is the action',
      truth: "`bedrock-runtime` is the client's name; the action is `bedrock:InvokeModel`.",
    },
  ],
  facts: [
    "A foundation model's ARN has no account: `arn:aws:bedrock:REGION::foundation-model/MODEL`.",
    'Some models must first be made available to the account (use-case form, Marketplace); that is not this permission.',
    'With a guardrail add `bedrock:ApplyGuardrail`, with a VPC endpoint its policy must let the call through.',
  ],
  why: "The model is a resource like any: only who is allowed may ask it, at the account's cost.",
  check:
    '`aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names bedrock:InvokeModel --resource-arns MODEL_ARN`',
  otherAccount: 'Models have no resource policy: assume a role in the account that shall call.',
  rows: {
    where: "on the caller's role",
    does: 'lets it invoke models',
    owner: "the role's owner",
    when: 'any program asks a model',
  },
  example: {
    says: 'One model, with and without streaming.',
    policies: { identity: [policy(allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('allowed', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Identity-based policy examples for Amazon Bedrock', 'security_iam_id-based-policy-examples'),
  related: ['converse', 'streaming', 'inference-profiles', 'model-access', 'lambda-role'],
  names: [
    'bedrock:invokemodel',
    'invokemodel',
    'invoke model',
    'invoke a model',
    'modell aufrufen',
    'invoquer un modèle',
    'invocar un modelo',
    'invocar um modelo',
    'invocare un modello',
    'モデルを呼び出す',
    '调用模型',
  ],
};
