import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { profileOfAnother } from '../../signs/profile-of-another.ts';
import { sentence } from '../../signs/sentence.ts';

export const llBadModelId: Cause = {
  id: 'LL_BAD_MODEL_ID',
  title: 'The model id is not valid here',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['modelIdInvalid', 'modelUnresolved'],
      because: 'the id is misspelt, not offered in this Region, or a profile of another geography',
    }) ?? profileOfAnother(clues),
  remedy: () =>
    noChange(
      ['compare the id with what this Region offers', 'aws bedrock list-foundation-models --region REGION'],
      ['and with its inference profiles', 'aws bedrock list-inference-profiles --region REGION'],
    ),
};
