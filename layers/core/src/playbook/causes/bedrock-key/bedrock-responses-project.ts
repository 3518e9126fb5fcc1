import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

export const bedrockResponsesProject: Cause = {
  id: 'BEDROCK_RESPONSES_PROJECT',
  title: 'The Responses API is authorised on the project of the account as well',
  edge: 'user->bedrock (Responses API)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The condition keys bedrock:ProjectArn and bedrock:ModelArn limit one another'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'bedrock' && clues.resource.type === 'project',
      because: 'the Responses API checks the default project besides the model',
    }),
  remedy: grants('the Responses API checks the project', url),
};
