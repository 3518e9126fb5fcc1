import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { inRuntime } from '../../signs/in-runtime.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html';

export const agentcoreExecRole: Cause = {
  id: 'AGENTCORE_EXEC_ROLE',
  title: 'The execution role of the AgentCore runtime lacks a permission',
  edge: 'agentcore->{model,ecr,logs,identity}',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The session name begins with BedrockAgentCore'],
  recognise: (clues) => {
    const because = 'what runs in an AgentCore runtime acts with its execution role';
    if (says(clues, 'validatingImage'))
      return found({
        tier: 'edge',
        because: 'AgentCore pulls the image of the runtime with the execution role',
      });
    const isInside = clues.principal.worksFor === 'agentCore' || inRuntime(clues);
    const isCaller = isAction(
      clues,
      'bedrock-agentcore:InvokeAgentRuntime',
      'bedrock-agentcore:InvokeAgentRuntimeForUser',
    );
    return whenDenied(clues, { fits: isInside && !isCaller && clues.topic !== 'gateway->lambda', because });
  },
  remedy: (clues) =>
    grantTo(clues, {
      actions: says(clues, 'validatingImage')
        ? ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']
        : [],
      text: 'the runtime acts with this role',
      url,
    }),
};
