import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const batchPassrole: Cause = {
  id: 'BATCH_PASSROLE',
  title: 'The call starts a Bedrock job and may not pass the role of the job',
  edge: 'user->bedrock batch',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The same goes for agents, knowledge bases, flows and jobs; for AgentCore the service is bedrock-agentcore.amazonaws.com',
  ],
  recognise: (clues) => {
    const operation = clues.denial?.operation?.toLowerCase() ?? '';
    const isJob = operation.endsWith('job') || says(clues, 'batchJob');
    return whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole') && isJob,
      because: 'starting the job passes a service role, which needs iam:PassRole on it',
    });
  },
  remedy: grants('the call passes this role', url),
};
