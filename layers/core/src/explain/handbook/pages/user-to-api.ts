import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, restApi } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const userToApiPage: HandbookPage = {
  id: 'user-to-api',
  title: 'User → API Gateway',
  definition:
    'With IAM authorization the caller signs the request (SigV4) and needs `execute-api:Invoke` on `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH`. A resource policy of the API may allow or deny on top; a private API always asks it.',
  wrong: [
    {
      belief: '“Missing Authentication Token” means my token is missing',
      truth:
        '“Missing Authentication Token” mostly means that the path or method does not exist, or that the request is not signed.',
    },
    { belief: 'an API key is an authorization', truth: 'It counts usage; it does not say who calls.' },
  ],
  facts: [
    'A Cognito or Lambda authorizer asks no `execute-api:Invoke` of the caller.',
    "“User is not authorized to access this resource with an explicit deny” comes from the authorizer's policy or the API's resource policy.",
  ],
  why: 'The front door: who may reach the model at all, and who pays.',
  check:
    '`aws apigateway get-rest-api --rest-api-id ID --query policy` shows the resource policy, `get-method` the authorization type.',
  otherAccount: "For a REST API both must allow: the caller's identity policy and the API's resource policy.",
  rows: {
    where: "at the API's method and on the caller",
    does: 'lets a caller in',
    owner: "the API's owner",
    when: 'programs or people with AWS credentials call the API',
  },
  example: {
    says: 'The caller may POST to /chat of one API.',
    policies: { identity: [policy(allow('execute-api:Invoke', restApi))] },
    asks: [
      asks('allowed', [
        developer,
        'execute-api:Invoke',
        'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/POST/chat',
      ]),
      asks('implicitDeny', [
        developer,
        'execute-api:Invoke',
        'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/DELETE/chat',
      ]),
    ],
  },
  arrow: 'user → API Gateway',
  source: docsPage(
    'Control access to a REST API with IAM permissions',
    'apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api',
  ),
  related: ['api-authorizers', 'api-to-lambda', 'whole-chain'],
  names: ['execute-api:invoke', 'execute-api', 'missing authentication token', 'api gateway iam'],
};
