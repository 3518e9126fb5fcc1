import type { StatedDenial } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';

const unstated: ChainRequest = {
  principal: null,
  action: null,
  resource: null,
  resourceAccount: null,
  context: {},
  from: 'message',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
};

/** What the text states of each denial, as written; one request of nulls where it states none. */
export const statedRequests = (denials: readonly StatedDenial[]): readonly ChainRequest[] =>
  denials.length === 0
    ? [unstated]
    : denials.map(({ principal, action, resource, context }) => ({
        ...unstated,
        principal,
        action,
        resource,
        context,
      }));
