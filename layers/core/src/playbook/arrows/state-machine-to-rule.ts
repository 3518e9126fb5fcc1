import type { MeantRequest } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { derive } from '../requests/derive.ts';

/** Step Functions waits for what it started by a rule that it makes with the role of the state machine: three actions on that rule, and for executions of another state machine two on those. */
export const managedRuleOf = ({ principal, resource, also = [] }: MeantRequest): readonly ChainRequest[] =>
  [
    ...['events:PutRule', 'events:PutTargets', 'events:DescribeRule'].map((action) => ({ action, resource })),
    ...also,
  ].map((asked) =>
    derive({
      principal,
      by: 'denied',
      edge: 'states->rule',
      ...asked,
      because: 'Step Functions waits by a managed rule, which it makes with the role',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html',
    }),
  );
