import type { Route } from './http-handler.ts';
import { openapiDocument, type ServedRoute } from './openapi.ts';

/** `GET /openapi.json`: only what is served. */
export const openapiRoute = (served: { version: string; routes: readonly ServedRoute[] }): Route => {
  // Made when it is first asked for: it would be half of the function's start.
  let document: object | null = null;
  return {
    name: 'openapi',
    respond: () => {
      document ??= openapiDocument(served);
      return { status: 200, body: document };
    },
  };
};
