import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

export const bedrockPromptRender: Cause = {
  id: 'BEDROCK_PROMPT_RENDER',
  title: 'A managed prompt needs bedrock:RenderPrompt besides the model',
  edge: 'lambda->prompt',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'bedrock:RenderPrompt is a permission without an API call of that name',
    '"Your account is not authorized to invoke this API operation with a prompt resource" is about the account, and no policy changes it',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:RenderPrompt') ||
        (isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
          clues.resource.type === 'prompt'),
      because: 'the call names a managed prompt, which needs bedrock:RenderPrompt',
    }),
  remedy: grants('the call names a managed prompt', url),
};
