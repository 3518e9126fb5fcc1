import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { accountBlocked } from '../../signs/account-blocked.ts';
import { found } from '../../signs/found.ts';
import { sentence } from '../../signs/sentence.ts';
import { setsProductUp } from '../../signs/sets-product-up.ts';

export const llAccountEntitlement: Cause = {
  id: 'LL_ACCOUNT_ENTITLEMENT',
  title: 'The model or feature is not available for this account',
  edge: 'look-alike',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: ['contact AWS'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the account is not on the allow-list of this model or feature; no policy helps';
    return setsProductUp(clues)
      ? found({ tier: 'sentence', because })
      : sentence(clues, {
          signs: accountBlocked(clues) ? [] : ['accountNotEntitled', 'accountActionRefused'],
          because,
        });
  },
  remedy: () =>
    noChange(
      ['contact AWS Sales or open a support case; no IAM policy changes it'],
      [
        'meanwhile use another model that is available',
        'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
      ],
    ),
};
