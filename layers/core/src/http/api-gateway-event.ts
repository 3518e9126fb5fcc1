import type { APIGatewayProxyEvent } from 'aws-lambda';

/** Whether an event came from a REST API: only those say method, path and request id. */
export const isApiGatewayEvent = (event: unknown): event is APIGatewayProxyEvent => {
  if (typeof event !== 'object' || event === null) return false;
  const { httpMethod, requestContext } = event as Partial<APIGatewayProxyEvent>;
  return typeof httpMethod === 'string' && typeof requestContext?.requestId === 'string';
};
