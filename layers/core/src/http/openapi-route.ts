import type { Route } from './http-handler.ts';
import { openapiDocument, type ServedRoute } from './openapi.ts';

/** `GET /openapi.json`: only what is served. */
export const openapiRoute = (served: { version: string; routes: readonly ServedRoute[] }): Route => {
  const document = openapiDocument(served);
  return { name: 'openapi', respond: () => ({ status: 200, body: document }) };
};
