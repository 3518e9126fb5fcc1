import { docsPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { chatFunction, restApi } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const apiToLambdaPage: HandbookPage = {
  id: 'api-to-lambda',
  title: 'API Gateway → Lambda',
  definition:
    "API Gateway calls a function as the service `apigateway.amazonaws.com`: the function's **resource policy** must allow it `lambda:InvokeFunction`, with the API's ARN as `aws:SourceArn`. The function's execution role has no part in it.",
  wrong: [
    {
      belief: "the function's execution role must allow API Gateway",
      truth:
        'The execution role is about what the code may do; who may **call** the function stands in its resource policy.',
    },
  ],
  facts: [
    '“Invalid permissions on Lambda function” and 500 with “Internal server error” are its signs.',
    'A permission for one path or stage does not fit a new one: the SourceArn holds stage, method and path.',
    'An alias or version has a resource policy of its own.',
  ],
  why: 'A function decides itself who may start it.',
  check: '`aws lambda get-policy --function-name NAME`',
  otherAccount:
    "The API's account stands in `aws:SourceArn`; the function's policy may name an API of another account.",
  rows: {
    where: 'on the function',
    does: 'lets the API call it',
    owner: "the function's owner",
    when: 'an API integrates a function',
  },
  example: {
    says: 'The API may call the function for POST /chat.',
    policies: {
      resource: [
        policy(
          open({ Service: 'apigateway.amazonaws.com' }, ['lambda:InvokeFunction', chatFunction], {
            ArnLike: { 'aws:SourceArn': restApi },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', ['apigateway.amazonaws.com', 'lambda:InvokeFunction', chatFunction], {
        'aws:SourceArn': 'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/POST/chat',
      }),
      asks('implicitDeny', ['apigateway.amazonaws.com', 'lambda:InvokeFunction', chatFunction], {
        'aws:SourceArn': 'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/GET/health',
      }),
    ],
  },
  arrow: 'API Gateway → Lambda',
  source: docsPage(
    'Working with resource-based IAM policies in Lambda',
    'lambda/latest/dg/access-control-resource-based',
  ),
  related: ['lambda-role', 'source-arn', 'user-to-api'],
  names: [
    'lambda permission',
    'add-permission',
    'api gateway to lambda',
    'lambda resource policy',
    'invalid permissions on lambda function',
  ],
};
