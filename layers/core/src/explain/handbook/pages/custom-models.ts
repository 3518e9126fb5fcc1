import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const customModelsPage: HandbookPage = {
  id: 'custom-models',
  title: 'Custom and imported models',
  definition:
    'Fine-tuning and importing run as a service role that reads training data or weights from S3; the result has an ARN in your account (`custom-model/…`, `imported-model/…`). Who starts it needs `bedrock:CreateModelCustomizationJob` or `bedrock:CreateModelImportJob` and `iam:PassRole`.',
  wrong: [
    {
      belief: "a custom model is called by the foundation model's ARN",
      truth: "By its own ARN, its deployment's or its provisioned model's: allow `bedrock:InvokeModel` there.",
    },
  ],
  facts: [
    'The role reads the training bucket and writes the output prefix; with your KMS key it needs that too.',
    'A VPC configuration adds EC2 network interface permissions to the role.',
  ],
  why: 'Training data is sensitive: the role bounds what the job may read.',
  check: "`aws bedrock get-model-customization-job --job-identifier ARN` gives the failure's reason.",
  otherAccount: 'Sharing to another account goes by AWS RAM or by copying with an allowed key.',
  rows: {
    where: 'jobs with a service role',
    does: 'make models of your own',
    owner: 'whoever starts the job',
    when: 'a foundation model is not enough',
  },
  example: {
    says: 'The imported model may be invoked, and no other.',
    policies: {
      identity: [
        policy(allow('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:imported-model/abc123def456')),
      ],
    },
    asks: [
      asks('allowed', [
        app,
        'bedrock:InvokeModel',
        'arn:aws:bedrock:us-east-1:111122223333:imported-model/abc123def456',
      ]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Create a service role for model customization', 'model-customization-iam-role'),
  related: ['provisioned-throughput', 'passrole', 'kms'],
  names: [
    'custom model',
    'custom models',
    'imported model',
    'model customization',
    'fine-tuning',
    'fine tuning',
    'model import',
    'benutzerdefiniertes modell',
    'modèle personnalisé',
    'modelo personalizado',
    'modello personalizzato',
    'カスタムモデル',
    '自定义模型',
  ],
};
