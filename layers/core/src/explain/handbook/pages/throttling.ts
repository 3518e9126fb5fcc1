import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const throttlingPage: HandbookPage = {
  id: 'throttling',
  title: 'Throttling is no denial',
  definition:
    '`ThrottlingException` (429, “Too many requests”, “Too many tokens”) says that a quota of requests or tokens per minute is used up. No policy changes it: retry with backoff, spread over Regions by an inference profile, or ask for a higher quota.',
  wrong: [
    {
      belief: '429 means I lack a permission',
      truth: 'A denial is 403 and says “not authorized”; 429 is a matter of rate.',
    },
  ],
  facts: [
    "`maxTokens` unset reserves the model's maximum against the quota: set it.",
    '`ServiceQuotaExceededException` and “Too many tokens per day” are quotas as well.',
  ],
  why: 'Quotas protect the shared service; permissions protect you.',
  check: 'Service Quotas → Amazon Bedrock shows requests and tokens per minute of each model and Region.',

  rows: {
    where: 'in the service, per account, model and Region',
    does: 'limits how often, not whether',
    owner: 'AWS; some quotas can be raised',
    when: '429 or “too many”',
  },
  example: {
    says: "The permission is there; what comes back as 429 is not this policy's doing.",
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Quotas for Amazon Bedrock', 'quotas'),
  related: ['error-codes', 'inference-profiles', 'policy-quotas'],
  names: [
    'throttling',
    'throttlingexception',
    'too many requests',
    'too many tokens',
    '429',
    'drosselung',
    'limitation de débit',
    'limitación',
    'limitação',
    'スロットリング',
    '限流',
    '节流',
  ],
};
