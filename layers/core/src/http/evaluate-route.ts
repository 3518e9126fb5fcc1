import { evaluateRequests } from '../conversation/index.ts';
import { maskAnswer } from '../secrets/index.ts';
import { checkBody } from './check-body.ts';
import type { Route } from './http-handler.ts';
import { refusal } from './problem.ts';
import { readBody } from './read-body.ts';
import { evaluateBody } from './request-schemas.ts';

/** `POST /v1/evaluate`: the evaluator behind HTTP, nothing more. */
export const evaluateRoute: Route = {
  name: 'evaluate',
  respond: ({ event }) => {
    const body = checkBody(evaluateBody, readBody(event));
    const evaluated = maskAnswer(evaluateRequests(body), body);
    if (evaluated.kind === 'evaluated') return { status: 200, body: { results: evaluated.results } };
    throw refusal('invalid-policy', evaluated.message, [{ path: evaluated.path, message: evaluated.message }]);
  },
};
