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
      phrases: [
        'is not available for this account',
        'access to bedrock models is not allowed for this account',
        'not available for channel program accounts',
        'not authorized to invoke this api operation with a prompt resource',
        'contact aws sales',
        'your account is not authorized to access this model',
        'your account is not authorized to perform this action',
        'please create a support case',
      ],
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
