import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';

type Parts = { readonly path: string; readonly resource: string; readonly body: string; readonly requestId: string };

/** A local request as the REST API hands it to its function. */
export const apiGatewayEvent = (request: IncomingMessage, parts: Parts): APIGatewayProxyEvent => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(',') : (value ?? '');
  const method = request.method ?? 'GET';
  return {
    resource: parts.resource,
    path: parts.path,
    httpMethod: method,
    headers,
    multiValueHeaders: {},
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: pathParameters(parts),
    stageVariables: null,
    body: parts.body === '' ? null : parts.body,
    isBase64Encoded: false,
    requestContext: {
      requestId: parts.requestId,
      httpMethod: method,
      path: parts.path,
      resourcePath: parts.resource,
      stage: 'local',
      identity: { userArn: null, sourceIp: request.socket.remoteAddress ?? '' },
    } as unknown as APIGatewayProxyEvent['requestContext'],
  };
};

/** What Lambda hands to a handler beside the event. */
export const lambdaContext = (requestId: string): Context => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'local',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:local:000000000000:function:local',
  memoryLimitInMB: '512',
  awsRequestId: requestId,
  logGroupName: 'local',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});

const pathParameters = ({ path, resource }: Parts): Record<string, string> | null => {
  const name = /\{(\w+)\}$/.exec(resource)?.[1];
  return name === undefined ? null : { [name]: decode(path.slice(path.lastIndexOf('/') + 1)) };
};

/** `%zz` names nothing: as it stands it is an id that nobody has. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
