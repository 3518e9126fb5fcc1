import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llModelAccessLegacyText: Cause = {
  id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
  title: 'The account has no access to the model in this Region; IAM has passed',
  edge: 'look-alike',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://repost.aws/knowledge-center/bedrock-invokemodel-api-error',
  evidence: ['bedrock:GetFoundationModelAvailability', 'bedrock:ListFoundationModels in the same region'],
  pitfalls: [],
  oftenInstead: [{ id: 'LL_ACCOUNT_ENTITLEMENT', because: 'the model may not be open to this account at all' }],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['modelNotOpen'],
      because:
        'the sentence names neither principal nor action: IAM has passed, and the account lacks the model in this Region',
    }),
  remedy: () =>
    noChange(
      [
        'see what the account lacks for this model, in the Region of the call; Anthropic’s models want a use case form once, those of the Marketplace a subscription',
        'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
      ],
      [
        'enable the model: request access or accept its agreement once as an administrator; a policy on the role changes nothing',
      ],
      ['check that the model is offered in this Region', 'aws bedrock list-foundation-models --region REGION'],
    ),
};
