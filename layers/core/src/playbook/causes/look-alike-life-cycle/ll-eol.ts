import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llEol: Cause = {
  id: 'LL_EOL',
  title: 'The model version has reached the end of its life',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
  evidence: ['bedrock:GetFoundationModel'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['modelEndOfLife'],
      because: 'the life cycle of the model, not a policy',
    }),
  remedy: () => noChange(['move to an active model', 'aws bedrock list-foundation-models --region REGION']),
};
