import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';
import { sentence } from '../../signs/sentence.ts';

export const llThrottle: Cause = {
  id: 'LL_THROTTLE',
  title: 'A quota is used up',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['servicequotas:ListServiceQuotas bedrock'],
  pitfalls: [],
  recognise: (clues) =>
    // A quota of IAM's own is one of size and number: waiting frees nothing.
    clues.facts.errors.some(({ failure }) => failure === 'iamQuota')
      ? null
      : (sentence(clues, {
          signs: ['quotaUsedUp'],
          because: 'a quota of the account and Region, not a policy',
        }) ?? failedAs(clues, { kind: 'throttling', because: 'a quota of the account and Region, not a policy' })),
  remedy: ({ facts }) =>
    noChange([
      facts.errors.some(({ message }) => ofDay.test(message))
        ? 'it is the quota of a day: no retry helps until it starts anew; send fewer tokens (shorter prompts, a lower `maxTokens`, another model for what is simple), spread the calls by a cross-Region inference profile, and ask for more at AWS Support or in Service Quotas'
        : 'wait and retry with back-off, spread the calls by a cross-Region inference profile, or ask for more',
      'aws service-quotas list-service-quotas --service-code bedrock --region REGION',
    ]),
};

// "Too many tokens per day, please wait before trying again."
const ofDay = /\b(?:tokens?|requests?) per day\b/i;
