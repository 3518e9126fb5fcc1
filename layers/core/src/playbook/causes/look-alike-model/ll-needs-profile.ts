import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llNeedsProfile: Cause = {
  id: 'LL_NEEDS_PROFILE',
  title: 'The model is called through an inference profile only',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
  evidence: ['bedrock:ListInferenceProfiles'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['needsProfile'],
      because: 'the model cannot be called by its own id',
    }),
  remedy: () =>
    noChange(
      [
        'use the id of an inference profile that contains the model (us., eu., apac., global.)',
        'aws bedrock list-inference-profiles --region REGION',
      ],
      ['then allow the profile and the models behind it, in every Region it routes to'],
    ),
};
