import middy from '@middy/core';
import { executionModeStreamifyResponse } from '@middy/core/StreamifyResponse';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { TakeTurn } from '../conversation/index.ts';
import { callerOf } from './caller-of.ts';
import { checkBody } from './check-body.ts';
import { checkPolicies } from './check-policies.ts';
import { problems, requestLine } from './http-handler.ts';
import type { Observer } from './observer.ts';
import { readBody } from './read-body.ts';
import { chatBody } from './request-schemas.ts';
import { streamTurn } from './stream-turn.ts';
import { streamHeaders } from './ui-message-stream.ts';

/** A handler as Lambda calls it for a streamed response; the second argument is what it writes to. */
export type StreamHandler = (event: APIGatewayProxyEvent, responseStream: unknown, context: Context) => Promise<void>;

// API Gateway closes a stream that is silent for five minutes, proxies sooner.
const heartbeatMilliseconds = 10_000;

/** `POST /chat/stream`: one turn, as it happens. */
export const chatStreamHandler = (observer: Observer, takeTurn: TakeTurn): StreamHandler => {
  const respond = async (event: APIGatewayProxyEvent) => {
    const message = checkBody(chatBody, readBody(event));
    checkPolicies(message.evidence?.policies);
    const { requestId } = event.requestContext;
    const turn = { ...message, caller: callerOf(event) };
    const body = await streamTurn(takeTurn, turn, { requestId, heartbeatMilliseconds });
    return { statusCode: 200, headers: { ...streamHeaders, 'x-request-id': requestId }, body };
  };
  const stack = middy({ executionMode: executionModeStreamifyResponse })
    .use([...observer.middlewares, requestLine(observer, 'chat-stream'), problems])
    .handler(respond as never);
  return stack as unknown as StreamHandler;
};
