import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html';

export const lambdaWithoutLogs: Cause = {
  id: 'LAMBDA_WITHOUT_LOGS',
  title: 'The function never ran, or its execution role may not write logs',
  edge: 'lambda->logs',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['lambda:GetFunctionConfiguration', 'CloudWatch metric Invocations'],
  pitfalls: [
    'The managed policy AWSLambdaBasicExecutionRole holds these three actions',
    'Lambda runs and answers without them: only its logs are missing',
    'The log group is in the Region of the function',
  ],
  recognise: (clues) =>
    says(clues, 'noLogsSeen') && says(clues, 'lambda', 'function') && !hasSentence(clues)
      ? found({
          tier: 'sentence',
          confidence: 'likely',
          because: 'a function makes its log group when it first runs, with its execution role',
          asking: {
            ask: 'Did the function run at all?',
            because: 'without an invocation there is no log group either; with one, the role is what is missing',
            command: `aws cloudwatch get-metric-statistics --namespace AWS/Lambda --metric-name Invocations --dimensions Name=FunctionName,Value=${functionIn(clues) ?? 'FUNCTION_NAME'} --start-time "$(date -u -d '1 day ago' +%FT%TZ)" --end-time "$(date -u +%FT%TZ)" --period 86400 --statistics Sum`,
          },
        })
      : null,
  remedy: (clues) => ({
    kind: 'grant',
    grants: [
      {
        policyType: 'identity',
        attachTo:
          clues.facts.mentions.arns.find((arn) => arn.includes(':role/')) ??
          `arn:${clues.partition}:iam::{AccountId}:role/{ExecutionRole}`,
        sid: 'WriteLogs',
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [
          `arn:${clues.partition}:logs:{Region}:{AccountId}:log-group:/aws/lambda/${functionIn(clues) ?? '{FunctionName}'}:*`,
        ],
        principal: null,
        condition: null,
        because: 'the execution role writes the function’s logs',
        url,
      },
    ],
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  }),
};

const functionIn = ({ facts }: Clues): string | undefined =>
  valuesTold(facts, 'logGroup')
    .flatMap((group) => /^\/aws\/lambda\/([\w-]+)/.exec(group)?.[1] ?? [])
    .at(-1);
