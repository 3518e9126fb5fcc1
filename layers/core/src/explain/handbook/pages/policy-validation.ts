import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policyValidationPage: HandbookPage = {
  id: 'policy-validation',
  title: 'Validating and checking policies',
  definition:
    'Validation finds errors, security warnings and suggestions in a policy (unknown actions, missing elements, PassRole on `*`); **custom checks** compare: `check-no-new-access` (does the new version allow more?), `check-access-not-granted` (does it allow these?), `check-no-public-access`.',
  wrong: [
    {
      belief: 'a valid policy allows what I need',
      truth: 'Validation says that the grammar is right; whether it allows the call, the simulator or this tool tells.',
    },
  ],
  facts: ['`validate-policy` is free, custom checks cost per call.', 'Run them in the pipeline before deploying.'],
  why: 'Typing errors in policies make no noise: the statement never matches.',
  check: '`aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document file://policy.json`',

  rows: {
    where: 'before deployment',
    does: 'finds mistakes and new access',
    owner: 'whoever writes policies',
    when: 'each change of a policy',
  },
  example: {
    says: 'A policy that validates without a finding.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM Access Analyzer policy validation', 'access-analyzer-policy-validation'),
  related: ['access-analyzer', 'simulate'],
  names: [
    'policy validation',
    'validate a policy',
    'validate-policy',
    'custom policy checks',
    'check-no-new-access',
    'richtlinie prüfen',
    'richtlinienvalidierung',
    'valider une politique',
    'validar una política',
    'validar uma política',
    'convalidare una policy',
    'ポリシー検証',
    '验证策略',
    '策略验证',
  ],
};
