import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentRoleModel: Cause = {
  id: 'AGENT_ROLE_MODEL',
  title: 'The role of the agent may not call its model or inference profile',
  edge: 'agent->model',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['bedrock:GetAgent', 'iam:GetAccountAuthorizationDetails', 'agent trace failureTrace'],
  pitfalls: [
    'The message names neither principal nor action: look at the role of the agent',
    'Right after the role was made the same call may fail once',
  ],
  oftenInstead: [
    {
      id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
      because: 'the account may have no access to the model, which no policy changes',
    },
    { id: 'AGENT_ROLE_TRUST', because: 'the role may not trust Bedrock' },
  ],
  recognise: (clues) => {
    const because =
      'the agent calls its model with its own service role, not with the role of whoever invokes the agent';
    const isModel = isAction(
      clues,
      'bedrock:InvokeModel',
      'bedrock:InvokeModelWithResponseStream',
      'bedrock:GetInferenceProfile',
      'bedrock:GetFoundationModel',
    );
    const byRole = whenDenied(clues, { fits: clues.principal.worksFor === 'agent' && isModel, because });
    return byRole ?? aboutTopic(clues, { topic: 'agent->model', because });
  },
  remedy: grants('the agent calls its model with this role', url),
};
