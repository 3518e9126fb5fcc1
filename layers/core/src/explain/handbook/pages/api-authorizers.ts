import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const apiAuthorizersPage: HandbookPage = {
  id: 'api-authorizers',
  title: 'Ways to authorize at API Gateway',
  definition:
    'A REST API knows **IAM authorization** (SigV4: callers with AWS credentials), a **Cognito user pool authorizer** (signed-in app users), a **Lambda authorizer** (any token, own code) and resource policies; an HTTP API adds a **JWT authorizer** for any OIDC provider.',
  wrong: [
    { belief: 'an API key protects an API', truth: 'API keys meter and throttle; they are no authentication.' },
    {
      belief: 'one must choose between authorizer and resource policy',
      truth: 'They combine: the resource policy fences networks and accounts, the authorizer says who.',
    },
  ],
  facts: [
    'Take IAM for programs and other services, Cognito or JWT for people in an app, a Lambda authorizer for tokens of your own kind, mutual TLS for machines with certificates.',
    'Streaming answers need a REST API; JWT authorizers exist on HTTP APIs only.',
    "In front of Bedrock the user's identity ends here: the function calls with its own role, unless you pass session tags.",
  ],
  why: 'Whoever gets through calls the model at your cost.',
  check:
    '`aws apigateway get-authorizers --rest-api-id ID`; for HTTP APIs `aws apigatewayv2 get-authorizers --api-id ID`.',
  otherAccount: 'Other accounts: IAM authorization with a resource policy that names them.',
  rows: {
    where: "at the API's methods",
    does: 'decides who gets in',
    owner: "the API's owner",
    when: 'IAM for programs, Cognito/JWT for app users, Lambda for the rest',
  },
  example: {
    says: "IAM authorization: this caller may use the API's prod stage.",
    policies: {
      identity: [policy(allow('execute-api:Invoke', 'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/*'))],
    },
    asks: [
      asks('allowed', [
        developer,
        'execute-api:Invoke',
        'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/POST/chat',
      ]),
      asks('implicitDeny', [
        developer,
        'execute-api:Invoke',
        'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/test/POST/chat',
      ]),
    ],
  },
  arrow: 'user → API Gateway',
  source: docsPage(
    'Control and manage access to REST APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-control-access-to-api',
  ),
  related: ['user-to-api', 'cognito', 'api-to-lambda'],
  names: [
    'lambda authorizer',
    'jwt authorizer',
    'cognito authorizer',
    'custom authorizer',
    'authorizer',
    'authorizers',
    'api-autorisierung',
    'autorisateur',
    'autorizador',
    'autorizzatore',
    'オーソライザー',
    '授权方',
    '授权器',
  ],
};
