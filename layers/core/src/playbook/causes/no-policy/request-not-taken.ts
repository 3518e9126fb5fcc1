import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';

export const requestNotTaken: Cause = {
  id: 'REQUEST_NOT_TAKEN',
  isListed: false,
  title: 'AWS did not take the request as it was sent',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failedAs(clues, {
      kind: 'validation',
      because: 'a validation error comes before any policy is asked, and this one says nothing of access',
    }),
  remedy: () => noChange(['compare the request with what the message names: a parameter, a format, a value']),
};
