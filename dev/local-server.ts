import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemOf, refusal } from '@whydenied/core/http';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { apiGatewayEvent, lambdaContext } from './api-gateway-event.ts';
import { refusedBecause } from './guard.ts';
import { readRequestBody } from './read-request-body.ts';
import type { LocalRoute } from './routes.ts';

// One byte over what API Gateway passes on: the handlers answer 413 for all that is between their limits and this.
const mostBytes = 10 * 1024 * 1024;

/** An HTTP server that stands where API Gateway stands: request to event, handler, result to response. */
export const localServer = (routes: readonly LocalRoute[]): Server => {
  const server = createServer((request, response) => {
    const requestId = randomUUID();
    answer({ request, response, routes, requestId, port: (server.address() as AddressInfo).port })
      .catch((error: unknown) => problem(error, requestId))
      .then((result) => result === 'streamed' || send(response, result))
      .catch(() => response.destroy());
  });
  return server;
};

type Asked = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly routes: readonly LocalRoute[];
  readonly requestId: string;
  readonly port: number;
};

const answer = async (asked: Asked): Promise<APIGatewayProxyResult | 'streamed'> => {
  const { request, response, routes, requestId, port } = asked;
  const refused = refusedBecause(request, port);
  if (refused !== null) throw refusal('forbidden', refused);
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const route = findRoute(routes, request.method ?? 'GET', path);
  if (route.kind === 'wrongMethod') return wrongMethod(route.allow, requestId);
  const body = await readRequestBody(request, mostBytes);
  if (body === null)
    throw refusal('too-large', `the body is larger than ${mostBytes} bytes: send only what belongs to the denied call`);
  const event = apiGatewayEvent(request, { path, resource: route.path, body, requestId });
  if (route.kind === 'whole') return route.handler(event, lambdaContext(requestId));
  // A reader that left is no error of the handler: its stream is destroyed with the response.
  await route.handler(event, response, lambdaContext(requestId)).catch((error: unknown) => {
    if (!response.headersSent) throw error;
    response.destroy();
  });
  return 'streamed';
};

type Found = LocalRoute | { readonly kind: 'wrongMethod'; readonly allow: string };

const findRoute = (routes: readonly LocalRoute[], method: string, path: string): Found => {
  // As API Gateway does: a path of its own comes before one with a parameter.
  const fitting = routes.filter((route) => matches(route.path, path));
  const own = fitting.filter((route) => route.path === path);
  const here = own.length > 0 ? own : fitting;
  const route = here.find((each) => each.method === method);
  if (route !== undefined) return route;
  if (here.length > 0) return { kind: 'wrongMethod', allow: here.map((each) => each.method).join(', ') };
  throw refusal('not-found', `nothing is served at \`${path.slice(0, 100)}\`: GET /openapi.json lists what is`);
};

const matches = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]))
  );
};

const wrongMethod = (allow: string, requestId: string): APIGatewayProxyResult => {
  const result = problem(refusal('method-not-allowed', `use ${allow} here`), requestId);
  return { ...result, headers: { ...result.headers, allow } };
};

const problem = (error: unknown, requestId: string): APIGatewayProxyResult => {
  const document = problemOf(error, requestId);
  return {
    statusCode: document.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(document),
  };
};

const send = (response: ServerResponse, result: APIGatewayProxyResult): void => {
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  response.writeHead(result.statusCode, headers);
  response.end(result.body);
};
