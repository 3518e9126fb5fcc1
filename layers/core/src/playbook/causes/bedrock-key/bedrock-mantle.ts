import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/bedrock-mantle.html';

export const bedrockMantle: Cause = {
  id: 'BEDROCK_MANTLE',
  title: 'bedrock-mantle is authorised by its own actions on a project, not by bedrock:InvokeModel',
  edge: 'user->bedrock-mantle',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The actions have a prefix of their own; AmazonBedrockMantleInferenceAccess holds them'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'bedrock-mantle',
      because: 'the bedrock-mantle endpoint has actions of its own',
    }),
  remedy: grants('the mantle endpoint checks this action', url),
};
