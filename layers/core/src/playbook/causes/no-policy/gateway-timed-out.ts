import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const gatewayTimedOut: Cause = {
  id: 'GATEWAY_TIMED_OUT',
  isListed: false,
  title: 'The gateway stopped waiting for the integration',
  edge: 'the gateway',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['gatewayTimedOut'],
      confidence: 'certain',
      because: 'API Gateway waits 29 seconds for an answer unless its quota was raised, and a model may write longer',
    }),
  remedy: () =>
    noChange(
      ['stream the answer, or answer at once and let the page fetch the result'],
      [
        'for Regional REST APIs the quota can be raised',
        'aws service-quotas list-service-quotas --service-code apigateway',
      ],
    ),
};
