import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const batchPassrole: Cause = {
  id: 'BATCH_PASSROLE',
  title: 'Whoever starts the Bedrock job may not create it, or not pass the role of the job',
  edge: 'user->bedrock batch',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The job works with its own role: that one trusts bedrock.amazonaws.com, reads the input and writes the output in S3, and with an inference profile invokes the model',
    'The same goes for agents, knowledge bases, flows and jobs; for AgentCore the service is bedrock-agentcore.amazonaws.com',
  ],
  recognise: (clues) => {
    const operation = clues.denial?.operation?.toLowerCase() ?? '';
    const isJob = operation.endsWith('job') || says(clues, 'batchJob');
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole') && isJob,
      because: 'starting the job passes a service role, which needs iam:PassRole on it',
    });
    return (
      byAction ??
      aboutTopic(clues, {
        topic: 'caller->job',
        because: 'whoever starts the job needs its create action, and iam:PassRole on its service role',
      })
    );
  },
  remedy: grants('the call passes this role', url),
};
