import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html';

export const loggingCwRole: Cause = {
  id: 'LOGGING_CW_ROLE',
  title: 'The logging role does not trust bedrock.amazonaws.com, or may not write to the log group',
  edge: 'bedrock->cloudwatch',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetRole', 'logs:DescribeLogGroups'],
  pitfalls: [
    'Its trust policy has to let bedrock.amazonaws.com assume it (aws:SourceAccount, aws:SourceArn): not the role that calls the models',
    'A new role needs a moment: try again after a minute',
    'The same words come when the log group does not exist',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'bedrock->logs',
      because: 'Bedrock validates that the logging role may write to the log group',
    }),
  remedy: grants('the logging role writes to the log group', url),
};
