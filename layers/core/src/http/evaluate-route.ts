import { evaluateRequests } from '../conversation/index.ts';
import { maskAnswer } from '../secrets/index.ts';
import { checkBody } from './check-body.ts';
import { countComparisons } from './count-comparisons.ts';
import type { Route } from './http-handler.ts';
import { limits } from './limits.ts';
import { refusal } from './problem.ts';
import { readBody } from './read-body.ts';
import { evaluateBody } from './request-schemas.ts';

/** `POST /v1/evaluate`: the evaluator behind HTTP, nothing more. */
export const evaluateRoute: Route = {
  name: 'evaluate',
  respond: ({ event }) => {
    const body = checkBody(evaluateBody, readBody(event));
    const count = countComparisons(body);
    if (count > limits.comparisons) throw refusal('too-large', tooMany(count));
    const evaluated = maskAnswer(evaluateRequests(body), body);
    if (evaluated.kind === 'evaluated') return { status: 200, body: { results: evaluated.results } };
    throw refusal('invalid-policy', evaluated.message, [{ path: evaluated.path, message: evaluated.message }]);
  },
};

const tooMany = (count: number): string =>
  `the lists of \`context\` and the values of the conditions make up to ${Math.round(count).toLocaleString('en')} comparisons, the limit is ${limits.comparisons.toLocaleString('en')}: ask fewer requests at once, or with shorter lists`;
