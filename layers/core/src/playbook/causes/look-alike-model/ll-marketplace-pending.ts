import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llMarketplacePending: Cause = {
  id: 'LL_MARKETPLACE_PENDING',
  title: 'The Marketplace subscription of the model is still being processed',
  edge: 'look-alike',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['bedrock:GetFoundationModelAvailability'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['agreementPending'],
      because: 'the subscription is being made; nothing is missing',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'wait up to 15 minutes and call again',
      'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
    ]),
};
