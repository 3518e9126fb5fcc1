import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llLegacy: Cause = {
  id: 'LL_LEGACY',
  title: 'The model is marked as Legacy and was not used recently',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
  evidence: ['bedrock:GetFoundationModel -> modelLifecycle'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['modelLegacy'],
      because: 'the life cycle of the model, not a policy',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'move to an active model',
      'aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION',
    ]),
};
