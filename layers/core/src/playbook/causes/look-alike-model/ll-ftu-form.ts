import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llFtuForm: Cause = {
  id: 'LL_FTU_FORM',
  title: 'The use case form of Anthropic has not been submitted for the account',
  edge: 'look-alike',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: ['bedrock:GetUseCaseForModelAccess'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['useCaseFormMissing'],
      because: 'Anthropic models ask for a use case form once an account',
    }),
  remedy: () =>
    noChange([
      'submit the use case details once (console: Model access, or the API), then wait up to 15 minutes',
      'aws bedrock get-use-case-for-model-access --region REGION',
    ]),
};
