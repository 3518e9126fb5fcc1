import type { DecidedRequest } from '../chain-request.ts';

/** Whether a request is decided by a role's trust policy. */
export const isTrust = (request: DecidedRequest | null): boolean =>
  request?.action?.toLowerCase().startsWith('sts:assumerole') === true;
