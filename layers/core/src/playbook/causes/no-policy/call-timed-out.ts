import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { says } from '../../signs/says.ts';
import { wasConnected } from '../../signs/was-connected.ts';

export const callTimedOut: Cause = {
  id: 'CALL_TIMED_OUT',
  isListed: false,
  title: 'The call took longer than the client, or the function, waits',
  edge: 'the client alone',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    says(clues, 'privateNetwork') && !wasConnected(clues)
      ? null
      : failed(clues, {
          failures: ['timedOut'],
          confidence: 'likely',
          because: 'the answer came too late or the connection broke: IAM refuses at once and in words',
        }),
  remedy: () =>
    noChange(
      ['let the client wait longer than the model takes, and stream long answers (ConverseStream)'],
      [
        "a Lambda function needs a time-out above the model's",
        'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Timeout',
      ],
    ),
};
