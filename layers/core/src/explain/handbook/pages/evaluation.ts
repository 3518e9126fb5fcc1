import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, novaLite, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const evaluationPage: HandbookPage = {
  id: 'evaluation',
  title: 'How AWS decides',
  definition:
    "Everything is denied until something allows it. A matching **Deny** anywhere wins. Then every limiting layer that exists must allow: SCPs and RCPs, the boundary, the session policy. Within one account an identity policy **or** the resource's policy suffices; across accounts **both** sides must allow.",
  wrong: [
    {
      belief: 'the more specific statement wins',
      truth: 'Specificity and order never count: a Deny on `bedrock:*` beats an Allow for one model.',
    },
    {
      belief: 'an Allow somewhere is enough',
      truth:
        'It must be allowed by identity or resource policy and be left standing by every limiting layer: their intersection.',
    },
    {
      belief: 'identity and resource policy must both allow in the same account',
      truth: 'One of them suffices, except for role trust policies and KMS keys, which must allow themselves.',
    },
  ],
  facts: [
    'When layers combine, only the overlap is left: identity policy ∩ boundary ∩ SCP ∩ session policy.',
    'A layer that is silent (an SCP or boundary that does not mention the action) denies implicitly, whatever the role allows.',
    'Evaluation looks at each action and resource on its own: one call may need several.',
  ],
  why: 'No by default and no by anyone: a forgotten permission is an error message, a forgotten prohibition a leak.',
  check:
    '`aws iam simulate-principal-policy` decides with identity policies, boundary and SCPs; the error message names the layer that refused.',
  otherAccount: 'Both accounts decide for themselves, and both must say yes.',
  rows: {
    where: 'for each request, over all policies',
    does: 'Deny wins, then all layers must allow',
    owner: 'AWS',
    when: 'you ask why something is allowed or denied',
  },
  example: {
    says: 'A specific Allow and a general Deny: the Deny wins.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite)), policy(deny('bedrock:*', '*'))] },
    asks: [
      asks('explicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Policy evaluation logic', 'reference_policies_evaluation-logic'),
  related: ['explicit-deny', 'policies', 'scp', 'boundaries', 'cross-account'],
  names: [
    'policy evaluation',
    'evaluation logic',
    'policy evaluation logic',
    'richtlinienauswertung',
    'bewertungslogik',
    'évaluation des politiques',
    "logique d'évaluation",
    'lógica de evaluación',
    'evaluación de políticas',
    'lógica de avaliação',
    'logica di valutazione',
    '評価ロジック',
    '评估逻辑',
  ],
};
