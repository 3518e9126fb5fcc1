import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html';

export const agentcoreInvokeRuntime: Cause = {
  id: 'AGENTCORE_INVOKE_RUNTIME',
  title: 'Invoking an AgentCore runtime is checked on the runtime and on its endpoint',
  edge: 'lambda->agentcore',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock-agentcore:GetResourcePolicy', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'With the user id header InvokeAgentRuntimeForUser is needed too',
    'A runtime that takes OAuth tokens refuses signed calls',
    'The endpoint is part of the ARN: allow the runtime and what stands below it',
    'In its resource policy Resource is the exact ARN',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock-agentcore:InvokeAgentRuntime', 'bedrock-agentcore:InvokeAgentRuntimeForUser'),
      because: 'InvokeAgentRuntime is checked on the runtime and on its endpoint',
    }),
  remedy: grants('the runtime and its endpoint are both checked', url),
};
