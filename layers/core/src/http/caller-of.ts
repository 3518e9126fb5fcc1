import type { APIGatewayProxyEvent } from 'aws-lambda';

/** Who calls: the ARN that API Gateway verified, a session as its role, so that a new session still finds its conversations. */
export const callerOf = (event: APIGatewayProxyEvent): string => {
  const arn = event.requestContext.identity?.userArn;
  if (typeof arn !== 'string' || arn === '') return 'local';
  const session = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/.exec(arn);
  return session === null ? arn : `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
};
