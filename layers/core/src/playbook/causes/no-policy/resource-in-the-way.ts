import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';

export const resourceInTheWay: Cause = {
  id: 'RESOURCE_IN_THE_WAY',
  isListed: false,
  title: 'Something with that name, or a change under way, stands in the way',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/CommonErrors.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failedAs(clues, {
      kind: 'conflict',
      because: 'a conflict is about the state of the resource, not about who asks',
    }),
  remedy: () => noChange(['wait until the change is done, or name another resource, and call again']),
};
