import type { ChainRequest } from '../chain-request.ts';

/** Whether two requests ask for the same: principal, action (in any case) and resource. */
export const isSameRequest = (left: ChainRequest, right: ChainRequest): boolean =>
  left.principal === right.principal &&
  left.action?.toLowerCase() === right.action?.toLowerCase() &&
  left.resource === right.resource;

/** Each request once; the completed one stays beside what the text states. */
export const withoutRepeats = (requests: readonly ChainRequest[]): ChainRequest[] =>
  requests.filter(
    (request, index) =>
      request.completes === true || requests.findIndex((other) => isSameRequest(other, request)) === index,
  );
