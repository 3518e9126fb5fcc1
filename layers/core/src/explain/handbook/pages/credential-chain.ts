import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const credentialChainPage: HandbookPage = {
  id: 'credential-chain',
  title: 'Which credentials the SDK takes',
  definition:
    "The SDKs look in order: in the code, the environment variables, web identity (EKS, pipelines), SSO and profile files, the container's role, the machine's role. The first that is found wins, even when it is the wrong one.",
  wrong: [
    {
      belief: 'the role of the machine always wins',
      truth: 'The machine’s role comes last: old variables or a default profile win over it.',
    },
  ],
  facts: [
    '`aws sts get-caller-identity` in the same place prints who you are: compare it with the ARN in the error first.',
    '`AWS_PROFILE` chooses a profile; `AWS_ACCESS_KEY_ID` in the environment goes before it.',
    'In a container the variables of the image count, not those of your shell.',
  ],
  why: 'Half of all riddles are the right policy on the wrong identity.',
  check: '`aws configure list` shows where the CLI took them from; `aws sts get-caller-identity` who you are.',

  rows: {
    where: 'in the SDK and CLI',
    does: 'picks the first credentials found',
    owner: 'whoever runs the program',
    when: 'the error names an identity you did not expect',
  },
  example: {
    says: 'Only this role may invoke; with other credentials the same call is denied.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'program → AWS',
  source: docsPage('Standardized credential providers', 'sdkref/latest/guide/standardized-credentials'),
  related: ['keys-in-code', 'sessions', 'compute-roles'],
  names: [
    'credential chain',
    'credential provider chain',
    'provider chain',
    'get-caller-identity',
    'getcalleridentity',
    'credentials provider chain',
    'anmeldeinformationskette',
    'chaîne de fournisseurs',
    'cadena de proveedores',
    'cadeia de provedores',
    'catena di provider',
    '認証情報プロバイダーチェーン',
    '凭证提供程序链',
    '凭证链',
  ],
};
