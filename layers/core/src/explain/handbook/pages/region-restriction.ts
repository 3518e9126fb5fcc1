import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, modelArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const regionRestrictionPage: HandbookPage = {
  id: 'region-restriction',
  title: 'Regions allowed by policy (aws:RequestedRegion)',
  definition:
    '`aws:RequestedRegion` is the Region whose endpoint is called. Organizations deny other Regions with it, mostly in an SCP. Cross-region inference is asked for **each** Region a profile routes to, so such a Deny stops it.',
  wrong: [
    {
      belief: 'the Region check looks at where I am',
      truth: 'It looks at the Region of the endpoint called and, for an inference profile, of each destination.',
    },
  ],
  facts: [
    'Global services (IAM, Organizations, CloudFront, Support) answer in us-east-1: except them with `NotAction`.',
    "For a geographic profile leave its Regions open to `bedrock:InvokeModel*`; a global profile's request carries `unspecified` as Region.",
    '`bedrock:*` does not cover the bedrock-mantle endpoint: name `bedrock-mantle:*` beside it.',
  ],
  why: 'Data and costs stay where the law or the company wants them.',
  check: "The error names the model's ARN with the Region that was refused.",

  rows: {
    where: 'in a Condition, mostly of an SCP',
    does: 'binds calls to Regions',
    owner: "the organization's administrators",
    when: 'data must stay in some Regions',
  },
  example: {
    says: 'Bedrock only in two Regions of Europe.',
    policies: {
      serviceControl: [
        [
          policy(
            allow('*', '*'),
            deny(['bedrock:*', 'bedrock-mantle:*'], '*', {
              StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
            }),
          ),
        ],
      ],
      identity: [policy(allow('bedrock:InvokeModel', modelArn('amazon.nova-*', '*')))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', modelArn('amazon.nova-lite-v1:0', 'eu-central-1')], {
        'aws:RequestedRegion': 'eu-central-1',
      }),
      asks('explicitDeny', [app, 'bedrock:InvokeModel', modelArn('amazon.nova-lite-v1:0', 'eu-west-3')], {
        'aws:RequestedRegion': 'eu-west-3',
      }),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: iamPage(
    'AWS: Denies access to AWS based on the requested Region',
    'reference_policies_examples_aws_deny-requested-region',
  ),
  related: ['scp', 'inference-profiles', 'global-profiles'],
  names: [
    'aws:requestedregion',
    'requestedregion',
    'deny regions',
    'restrict regions',
    'region deny',
    'regionen einschränken',
    'restreindre les régions',
    'restringir regiones',
    'restringir regiões',
    'limitare le regioni',
    'リージョンを制限',
    'リージョン制限',
    '限制区域',
    '限制 region',
  ],
};
