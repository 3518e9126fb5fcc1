import type { MeantRequest } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { derive } from '../requests/derive.ts';

/** Step Functions waits for what it started by a rule that it makes with the role of the state machine: three actions on that rule. */
export const managedRuleOf = ({ principal, resource }: MeantRequest): readonly ChainRequest[] =>
  ['events:PutRule', 'events:PutTargets', 'events:DescribeRule'].map((action) =>
    derive({
      principal,
      by: 'denied',
      edge: 'states->rule',
      action,
      resource,
      because: 'Step Functions waits by a managed rule, which it makes with the role',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html',
    }),
  );
