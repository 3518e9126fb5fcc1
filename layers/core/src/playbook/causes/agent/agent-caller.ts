import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const agentCaller: Cause = {
  id: 'AGENT_CALLER',
  title: 'The caller may not invoke the agent alias',
  edge: 'lambda->agent',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The ARN of the agent does not match, only that of the alias; TSTALIASID is an alias of its own',
    'CloudTrail records InvokeAgent only where data events are switched on',
  ],
  recognise: (clues) => {
    const because = 'an agent is invoked through its alias, which needs bedrock:InvokeAgent on the agent-alias ARN';
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeAgent', 'bedrock:InvokeInlineAgent') && clues.principal.worksFor !== 'agent',
      because,
    });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->agent', because });
  },
  remedy: grants('the caller invokes this alias', url),
};
