import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentRoleKb: Cause = {
  id: 'AGENT_ROLE_KB',
  title: 'The role of the agent may not search its knowledge base',
  edge: 'agent->kb',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:ListAgentKnowledgeBases', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the agent searches its knowledge base with its own service role';
    const byRole = whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 'bedrock:Retrieve', 'bedrock:RetrieveAndGenerate'),
      because,
    });
    return byRole ?? aboutTopic(clues, { topic: 'agent->kb', because });
  },
  remedy: grants('the agent searches its knowledge base', url),
};
