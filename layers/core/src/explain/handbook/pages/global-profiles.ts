import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const globalProfilesPage: HandbookPage = {
  id: 'global-profiles',
  title: 'Global inference profiles',
  definition:
    'A global profile (`global.…`) routes to commercial Regions worldwide. IAM asks three ARNs: the profile in your Region, the model in your Region, and the model **without** a Region: `arn:aws:bedrock:::foundation-model/MODEL`.',
  wrong: [
    {
      belief: 'it suffices to allow the model in all Regions',
      truth:
        'The request for the global model has no Region in its ARN; `arn:aws:bedrock:*::foundation-model/…` matches it as `*` also matches nothing.',
    },
  ],
  facts: [
    'For it `aws:RequestedRegion` is `unspecified`: an SCP that denies other Regions stops it unless it excepts that value.',
    'Data may be processed in any commercial Region: where law binds, take a geographic profile.',
  ],
  why: 'The most capacity at the lowest price.',
  check: '`aws bedrock get-inference-profile --inference-profile-identifier global.MODEL`',

  rows: {
    where: 'in front of models',
    does: 'routes worldwide',
    owner: 'AWS',
    when: 'throughput matters more than where',
  },
  example: {
    says: 'The three ARNs of a global profile.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', [
            'arn:aws:bedrock:us-east-1:111122223333:inference-profile/global.amazon.nova-2-lite-v1:0',
            'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-2-lite-v1:0',
            'arn:aws:bedrock:::foundation-model/amazon.nova-2-lite-v1:0',
          ]),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', 'arn:aws:bedrock:::foundation-model/amazon.nova-2-lite-v1:0']),
      asks('implicitDeny', [
        app,
        'bedrock:InvokeModel',
        'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-2-lite-v1:0',
      ]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Global cross-Region inference', 'global-cross-region-inference'),
  related: ['inference-profiles', 'region-restriction'],
  names: [
    'global profile',
    'global inference profile',
    'global inference',
    'global cross-region inference',
    'globales inferenzprofil',
    'profil mondial',
    "profil d'inférence global",
    'perfil global',
    'profilo globale',
    'グローバル推論プロファイル',
    'グローバルプロファイル',
    '全局推理',
    '全球推理',
  ],
};
