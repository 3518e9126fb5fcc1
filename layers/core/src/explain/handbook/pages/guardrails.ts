import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, guardrail, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const guardrailsPage: HandbookPage = {
  id: 'guardrails',
  title: 'Guardrails',
  definition:
    "Using a guardrail in a call needs `bedrock:ApplyGuardrail` on it, beside the model's action. A guardrail filters content; it is no permission: when it intervenes, the call succeeds with its message instead.",
  wrong: [
    {
      belief: 'a guardrail that intervened is an access denial',
      truth: 'The call was allowed; `stopReason` says `guardrail_intervened`.',
    },
    { belief: 'a guardrail replaces IAM policies', truth: 'It looks at texts, IAM at who calls what.' },
  ],
  facts: [
    '`bedrock:GuardrailIdentifier` in a condition demands a certain guardrail: see enforcing.',
    'The ARN is `arn:aws:bedrock:REGION:ACCOUNT:guardrail/ID`; with cross-Region guardrails also a guardrail profile.',
    'Content filters, denied topics, words, PII and grounding are its checks; the standalone API is ApplyGuardrail.',
  ],
  why: 'Models say things; a guardrail is where the company says what they must not.',
  check: '`aws bedrock get-guardrail --guardrail-identifier ID`',
  otherAccount:
    "A guardrail can be shared by its resource policy, within the organization only; the caller's own policy must allow `bedrock:ApplyGuardrail` on it too.",
  rows: {
    where: 'a resource beside the model',
    does: 'filters prompts and answers',
    owner: "the application's owner",
    when: 'content must be checked',
  },
  example: {
    says: 'A call with the guardrail needs both.',
    policies: {
      identity: [policy(allow('bedrock:InvokeModel', novaLite), allow('bedrock:ApplyGuardrail', guardrail))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:ApplyGuardrail', guardrail]),
      asks('implicitDeny', [app, 'bedrock:UpdateGuardrail', guardrail]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Set up permissions to use Amazon Bedrock Guardrails', 'guardrails-permissions'),
  related: ['guardrail-enforcement', 'lambda-to-bedrock'],
  names: [
    'guardrail',
    'guardrails',
    'bedrock:applyguardrail',
    'applyguardrail',
    'leitplanke',
    'leitplanken',
    'garde-fou',
    'garde-fous',
    'barrera de protección',
    'barandilla',
    'ガードレール',
    '护栏',
  ],
};
