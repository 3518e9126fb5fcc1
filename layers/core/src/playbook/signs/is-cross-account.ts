import type { Clues } from '../clues/clues.ts';

/** Whether principal and resource are certainly of two accounts; a masked account tells nothing. */
export const isCrossAccount = ({ principal, resource }: Clues): boolean =>
  /^\d{12}$/.test(principal.account) && /^\d{12}$/.test(resource.account) && principal.account !== resource.account;
