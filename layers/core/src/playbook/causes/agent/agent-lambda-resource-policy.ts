import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentLambdaResourcePolicy: Cause = {
  id: 'AGENT_LAMBDA_RESOURCE_POLICY',
  title: 'The function of the action group does not admit Bedrock',
  edge: 'agent->lambda tool',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['lambda:GetPolicy', 'bedrock:ListAgentActionGroups / GetAgentActionGroup'],
  pitfalls: [
    'The code of the error is dependencyFailedException, not AccessDenied',
    'The source ARN is that of the agent, not of its alias',
    'A version or alias of the function needs a permission of its own',
  ],
  oftenInstead: [
    {
      id: 'CONFUSED_DEPUTY_SOURCE',
      because: 'the policy may admit the service for another aws:SourceArn or aws:SourceAccount only',
    },
    { id: 'LL_REFERENCE_DOES_NOT_EXIST', because: 'the ARN that is named may be an old one' },
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'agent->lambda',
      because:
        "Bedrock itself invokes the tool: the function's own policy must admit bedrock.amazonaws.com, the role of the agent plays no part",
    }),
  remedy: grants('Bedrock invokes the tool of the action group', url),
};
