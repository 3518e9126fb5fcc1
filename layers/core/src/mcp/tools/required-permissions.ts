import { z } from 'zod';
import { catalogDate } from '../../catalog/index.ts';
import { findOperation, sayUnknown } from '../find-operation.ts';
import { onePlace } from '../one-place.ts';
import { actionsAt, requestsOf, statementsOf } from '../required-requests.ts';
import { sayOtherResource } from '../say-other-resource.ts';
import { dated } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

/** What a call needs, before it is written. */
export const requiredPermissions = tool({
  name: 'required_permissions',
  title: 'Permissions that an AWS call needs',
  description:
    'Call this before writing a policy for an AWS call. Gives its exact requests and the narrowest statement: operations are often no IAM actions (Converse needs bedrock:InvokeModel), and inference profiles need their models in every Region.',
  input: z.strictObject({
    service: z.string().describe('SDK client: bedrock-runtime, s3, dynamodb'),
    operation: z.string().describe('SDK operation: Converse, put_item'),
    model: z.string().optional().describe('model or inference profile, id or ARN'),
    resource: z.string().optional().describe('ARN that the call names'),
    region: z.string().optional(),
    account: z.string().optional(),
  }),
  output: z.looseObject({
    actions: z.array(z.string()),
    sometimes: z.array(z.string()),
    requests: z.array(z.unknown()),
    statements: z.array(z.unknown()),
    notes: z.array(z.string()),
    asOf: dated,
  }),
  mayReadAccount: false,
  run: async (_ports, { service, operation, ...asked }) => {
    const known = findOperation(service, operation);
    if (known === undefined) return refused(sayUnknown(service, operation));
    const { place, notes: wide } = onePlace(asked);
    const actions = actionsAt(known, place);
    const requests = requestsOf(actions, place);
    const notes = [
      ...wide,
      ...sayOtherResource(requests, place),
      ...(known.assumed ? ['the action is taken to have the name of the operation'] : []),
      ...(requests.some(({ resource }) => resource.includes('{'))
        ? ['parts in braces were not given: fill them in before use']
        : []),
      ...new Set(requests.flatMap(({ because }) => (because === null ? [] : [because]))),
    ];
    return answered({
      actions,
      sometimes: known.conditional.filter((action) => !actions.includes(action)),
      requests: requests.map(({ action, resource, context }) => ({ action, resource, context })),
      statements: statementsOf(requests),
      notes,
      asOf: catalogDate.actions,
    });
  },
});
