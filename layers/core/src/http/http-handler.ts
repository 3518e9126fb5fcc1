import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { escapeMarks } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { isApiGatewayEvent } from './api-gateway-event.ts';
import { type BrokenBy, brokenBy } from './broken-by.ts';
import { callerOf } from './caller-of.ts';
import type { Observer } from './observer.ts';
import { problemOf, refusal } from './problem.ts';

/** What a route is asked with: the event, who calls (an ARN, or `local`), and the request's id. */
export type RouteRequest = {
  readonly event: APIGatewayProxyEvent;
  readonly caller: string;
  readonly requestId: string;
};
export type RouteAnswer =
  | { readonly status: number; readonly body?: unknown }
  /** Of a protocol that writes its own bodies. */
  | { readonly status: number; readonly text: string; readonly type: string };

/** What a route does: data in, data out; a thrown `Fault` becomes its problem document, anything else a bare 500. */
export type Route = {
  readonly name: string;
  readonly respond: (request: RouteRequest) => Promise<RouteAnswer> | RouteAnswer;
};

/** A handler as Lambda calls it, for API Gateway's proxy events. */
export type HttpHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Makes a Lambda handler of a route; logs one line a request: route, status, milliseconds, code, never what was pasted. */
export const httpHandler = (observer: Observer, route: Route): HttpHandler => {
  const respond = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const requestId = requestIdOf(event);
    const answer = await route.respond({ event, caller: callerOf(event), requestId });
    return reply({ type: 'application/json', ...answer, requestId });
  };
  const stack = middy()
    .use([...observer.middlewares, requestLine(observer, route.name), problems])
    .handler(respond as never);
  return stack as unknown as HttpHandler;
};

/** Turns what was thrown into its problem document. */
export const problems: middy.MiddlewareObj = {
  before: ({ event }) => {
    if (isApiGatewayEvent(event)) return;
    throw refusal('invalid-request', 'this function answers API Gateway proxy events only: call it through its API');
  },
  onError: (request) => {
    const requestId = requestIdOf(request.event);
    const problem = problemOf(request.error, requestId);
    request.response = reply({ status: problem.status, body: problem, type: 'application/problem+json', requestId });
  },
};

/** Logs one line a request. */
export const requestLine = (observer: Observer, route: string): middy.MiddlewareObj => {
  const startedAt = new WeakMap<object, number>();
  const log = (request: middy.Request, code: string | null, error: BrokenBy | null = null): void => {
    const milliseconds = Math.round(performance.now() - (startedAt.get(request) ?? performance.now()));
    const status = (request.response as APIGatewayProxyResult | undefined)?.statusCode ?? 500;
    observer.log({
      route,
      requestId: requestIdOf(request.event),
      caller: callerIn(request.event),
      status,
      milliseconds,
      code,
      error,
    });
  };
  return {
    before: (request) => {
      startedAt.set(request, performance.now());
    },
    after: (request) => log(request, null),
    onError: (request) => {
      const { error } = request;
      if (error instanceof Fault && error.status < 500) log(request, error.code);
      else log(request, error instanceof Fault ? error.code : 'internal', brokenBy(error));
    },
  };
};

const callerIn = (event: unknown): string => (isApiGatewayEvent(event) ? callerOf(event) : 'unknown');

const requestIdOf = (event: unknown): string => (isApiGatewayEvent(event) ? event.requestContext.requestId : 'unknown');

const reply = (answer: RouteAnswer & { type: string; requestId: string }): APIGatewayProxyResult => {
  const text =
    'text' in answer ? answer.text : answer.body === undefined ? '' : escapeMarks(JSON.stringify(answer.body));
  return {
    statusCode: answer.status,
    headers: {
      ...(text === '' ? {} : { 'content-type': answer.type }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': answer.requestId,
    },
    body: text,
  };
};
