import type { DecidedRequest } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';

/** A request of which action and resource are known. */
export type WholeRequest<T> = T & { readonly action: string; readonly resource: string };

export const isWhole = <T extends { readonly action: string | null; readonly resource: string | null }>(
  request: T,
): request is WholeRequest<T> => request.action !== null && request.resource !== null;

/** What the call needs: the stated denial as completed, where it was, and the rest of the chain. */
export const neededRequests = ({ diagnosis }: Case): readonly WholeRequest<DecidedRequest>[] => {
  const isCompleted = diagnosis.requests.some((request) => request.completes === true);
  return diagnosis.requests
    .filter((request, index) => request.required && !(index === 0 && isCompleted))
    .filter(isWhole);
};
