import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const applicationProfilesPage: HandbookPage = {
  id: 'application-profiles',
  title: 'Application inference profiles',
  definition:
    'An application inference profile is one of your own, made from a model or a geographic profile to count cost and use by tags: `arn:aws:bedrock:REGION:ACCOUNT:application-inference-profile/ID`. Allow `bedrock:InvokeModel` on it **and** on the models behind it.',
  wrong: [
    {
      belief: 'with an application profile the models need no permission',
      truth: 'Each underlying model ARN is asked too.',
    },
  ],
  facts: [
    '`bedrock:InferenceProfileArn` in a condition lets a model be used only through it: one profile a team.',
    'Making one takes `bedrock:CreateInferenceProfile`, with tags `bedrock:TagResource`.',
  ],
  why: 'Cost by team or tenant, and access by tag.',
  check: '`aws bedrock list-inference-profiles --type-equals APPLICATION`',
  otherAccount: 'It belongs to one account and cannot be shared by a policy of its own.',
  rows: {
    where: 'a resource of your account',
    does: 'counts cost by tag, routes like its source',
    owner: 'your account',
    when: 'costs are to be told apart',
  },
  example: {
    says: "The team's model only through the team's profile.",
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/team1abc'),
          allow('bedrock:InvokeModel', novaLite, {
            StringEquals: {
              'bedrock:InferenceProfileArn':
                'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/team1abc',
            },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite], {
        'bedrock:InferenceProfileArn': 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/team1abc',
      }),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Set up a model invocation resource using inference profiles', 'inference-profiles'),
  related: ['inference-profiles', 'abac', 'lambda-to-bedrock'],
  names: [
    'application inference profile',
    'application inference profiles',
    'application-inference-profile',
    'application profile',
    'anwendungs-inferenzprofil',
    "profil d'inférence d'application",
    'perfil de inferencia de aplicación',
    'perfil de inferência de aplicação',
    "profilo di inferenza dell'applicazione",
    'アプリケーション推論プロファイル',
    '应用程序推理配置文件',
    '应用推理配置文件',
  ],
};
