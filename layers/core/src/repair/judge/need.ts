import type { Evidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';

/** A request that the call needs, with its action and resource known. */
export type Need = DecidedRequest & {
  readonly action: string;
  readonly resource: string;
};

/** What is judged: the account before and after a change, and what it was made for. */
export type Trial = {
  readonly before: Evidence;
  readonly after: Evidence;
  readonly needs: readonly Need[];
  /** True: each kind of policy is looked at by itself, as though the others allowed all; a step that another one has yet to follow. */
  readonly alone?: boolean;
};

export const isWhole = (request: DecidedRequest): request is Need =>
  request.action !== null && request.resource !== null;
