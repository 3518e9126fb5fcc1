import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llAccountEntitlement: Cause = {
  id: 'LL_ACCOUNT_ENTITLEMENT',
  title: 'The model or feature is not available for this account',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: ['contact AWS'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['accountNotEntitled'],
      weight: 72,
      because: 'the account is not on the allow-list of this model or feature; no policy helps',
    }),
  remedy: () =>
    noChange(
      ['contact AWS Sales or open a support case; no IAM policy changes it'],
      [
        'meanwhile use another model that is available',
        'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
      ],
    ),
};
