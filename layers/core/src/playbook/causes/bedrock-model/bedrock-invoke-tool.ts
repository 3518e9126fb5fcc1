import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const bedrockInvokeTool: Cause = {
  id: 'BEDROCK_INVOKE_TOOL',
  title: 'A server-side tool needs bedrock:InvokeTool',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The ARN has an empty Region and an account'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeTool'),
      because: 'the call uses a server-side system tool',
    }),
  remedy: grants('the call uses this system tool', url),
};
