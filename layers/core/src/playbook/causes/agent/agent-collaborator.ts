import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentCollaborator: Cause = {
  id: 'AGENT_COLLABORATOR',
  title: 'The supervisor agent may not invoke its collaborator',
  edge: 'agent->agent',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:ListAgentCollaborators'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 'bedrock:InvokeAgent', 'bedrock:GetAgentAlias'),
      because: 'a supervisor invokes its collaborators with its own role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['bedrock:GetAgentAlias', 'bedrock:InvokeAgent'],
      text: 'the supervisor invokes this collaborator',
      url,
    }),
};
