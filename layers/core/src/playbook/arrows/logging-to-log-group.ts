import { valuesTold } from '../../intake/index.ts';
import { derive } from '../requests/derive.ts';
import { roleOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** The logging role writes to its log group. */
export const loggingToLogGroup: Arrow = {
  topic: 'bedrock->logs',
  requests: (call) =>
    ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) =>
      derive({
        principal: roleOr(call, [''], '{LoggingRole}'),
        by: 'other',
        edge: 'bedrock->cloudwatch',
        action,
        resource: `arn:${call.partition}:logs:${call.region}:${call.account}:log-group:${valuesTold(call.facts, 'logGroup').at(-1) ?? '{LogGroup}'}:log-stream:aws/bedrock/modelinvocations`,
        because: 'Bedrock writes invocation logs with this role',
        url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
      }),
    ),
  question: {
    ask: 'Which role and which log group does the invocation logging name?',
    command: 'aws bedrock get-model-invocation-logging-configuration --query loggingConfig.cloudWatchConfig',
  },
  note: 'Bedrock writes to the log group with that role, not with yours',
};
