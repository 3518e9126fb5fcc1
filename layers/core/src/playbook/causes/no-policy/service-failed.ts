import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';

export const serviceFailed: Cause = {
  id: 'SERVICE_FAILED',
  isListed: false,
  title: 'The service itself failed',
  edge: 'the service',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failedAs(clues, {
      kind: 'server',
      because: 'a fault of the service is no refusal: no policy changes it',
    }),
  remedy: () =>
    noChange(
      ['call again after a moment, with growing waits between', 'aws health describe-events --filter services=BEDROCK'],
      ['a function of yours behind the service may be what failed: look at its log'],
    ),
};
