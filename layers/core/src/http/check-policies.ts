import { evaluateRequests } from '../conversation/index.ts';
import { refusal } from './problem.ts';
import type { EvaluateBody } from './request-schemas.ts';

/** Refuses evidence with a document that is no policy at all, saying which one and where. */
export const checkPolicies = (policies: EvaluateBody['policies'] | undefined): void => {
  if (policies === undefined) return;
  const read = evaluateRequests({ requests: [], policies });
  if (read.kind === 'evaluated') return;
  throw refusal('invalid-policy', read.message, [{ path: read.path, message: read.message }]);
};
