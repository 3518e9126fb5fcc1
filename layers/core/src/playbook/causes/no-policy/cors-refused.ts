import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const corsRefused: Cause = {
  id: 'CORS_REFUSED',
  isListed: false,
  title: 'The browser refused the answer: the API sends no CORS header for this page',
  edge: 'the browser',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['cors'],
      confidence: 'certain',
      because: "it is the browser that says no, because the answer does not name the page's origin",
    }),
  remedy: () =>
    noChange(
      ['send Access-Control-Allow-Origin with every answer and answer OPTIONS without authorization'],
      [
        'an error from before the function (403, 5xx of the gateway) has no such header either: look at the status behind it, then ask again with that text',
      ],
    ),
};
