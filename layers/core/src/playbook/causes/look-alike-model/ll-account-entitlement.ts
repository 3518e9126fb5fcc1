import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
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
  recognise: (clues) => {
    const because = 'the account is not on the allow-list of this model or feature; no policy helps';
    // Whoever sets a product up is told of the account, whoever uses it of a subscription
    const isSettingUp = /^(?:Create|Update|Put|Register|Enable|Associate)/.test(clues.denial?.operation ?? '');
    return isSettingUp && says(clues, 'accountNotOpen')
      ? found({ tier: 'sentence', because })
      : sentence(clues, {
          signs: ['accountNotEntitled'],
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
