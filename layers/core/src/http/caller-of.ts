import type { APIGatewayProxyEvent } from 'aws-lambda';
import { roleOfSession } from '../arn/index.ts';

/** Who calls: the ARN that API Gateway verified, a session as its role, so that a new session still finds its conversations; or whom a token was made for. */
export const callerOf = (event: APIGatewayProxyEvent): string => {
  const arn = event.requestContext.identity?.userArn;
  if (typeof arn !== 'string' || arn === '') return ownerOfToken(event) ?? 'local';
  return roleOfSession(arn) ?? arn;
};

// As our authorizer names it: issuer and subject. The mark keeps it apart from every ARN and from `local`.
const ownerOfToken = ({ requestContext: { authorizer } }: APIGatewayProxyEvent): string | null => {
  const principal: unknown = authorizer?.['principalId'];
  return typeof principal === 'string' && principal !== '' ? `token:${principal}` : null;
};
