import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, modelArn, usProfile } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const inferenceProfilesPage: HandbookPage = {
  id: 'inference-profiles',
  title: 'Inference profiles and Regions',
  definition:
    "An inference profile (`us.…`, `eu.…`) routes a call to several Regions, and IAM asks for each step: the **profile's ARN** in your Region (`inference-profile/…`), and the **foundation model's ARN** (`foundation-model/…`) in **every Region** it may route to. That is why an error names a Region you never chose.",
  wrong: [
    {
      belief: 'allowing the model in my own Region is enough',
      truth: 'The profile and the model in each destination Region are asked too.',
    },
    { belief: "the profile's ARN alone is enough", truth: 'The models behind it are asked as well.' },
  ],
  facts: [
    'Profile: `arn:aws:bedrock:REGION:ACCOUNT:inference-profile/us.MODEL`; model: `arn:aws:bedrock:REGION::foundation-model/MODEL`, once a Region.',
    "To allow the model **only** through the profile, add `StringLike` on `bedrock:InferenceProfileArn` to the models' statement.",
    'A Deny on other Regions, often in an SCP, stops the routing: see the Region in the error.',
    "“On-demand throughput isn't supported” means that this model is only to be had through a profile.",
  ],
  why: 'More capacity without losing the say over Regions.',
  check:
    '`aws bedrock get-inference-profile --inference-profile-identifier ID --query "models[].modelArn"` lists the ARNs to allow.',
  otherAccount: 'A profile belongs to the calling account; models have no account.',
  rows: {
    where: 'in front of models',
    does: 'routes over the Regions of a geography',
    owner: 'AWS',
    when: 'more throughput, or models sold only so',
  },
  example: {
    says: 'The profile, and its model in each of its Regions, only by way of it.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', usProfile),
          allow(
            'bedrock:InvokeModel',
            [
              modelArn('amazon.nova-lite-v1:0', 'us-east-1'),
              modelArn('amazon.nova-lite-v1:0', 'us-east-2'),
              modelArn('amazon.nova-lite-v1:0', 'us-west-2'),
            ],
            { StringLike: { 'bedrock:InferenceProfileArn': usProfile } },
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', usProfile]),
      asks('allowed', [app, 'bedrock:InvokeModel', modelArn('amazon.nova-lite-v1:0', 'us-west-2')], {
        'bedrock:InferenceProfileArn': usProfile,
      }),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', modelArn('amazon.nova-lite-v1:0', 'us-west-2')]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Prerequisites for inference profiles', 'inference-profiles-prereq'),
  related: ['global-profiles', 'application-profiles', 'region-restriction', 'lambda-to-bedrock'],
  names: [
    'inference profile',
    'inference profiles',
    'cross-region inference',
    'geographic inference profile',
    'geographic profile',
    'cross region inference',
    'inferenzprofil',
    'inferenzprofile',
    "profil d'inférence",
    "profils d'inférence",
    'perfil de inferencia',
    'perfiles de inferencia',
    'perfil de inferência',
    'profilo di inferenza',
    '推論プロファイル',
    '推理配置文件',
    'クロスリージョン推論',
    '跨区域推理',
  ],
};
