import { iamPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { chatFunction, restApi } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const sourceArnPage: HandbookPage = {
  id: 'source-arn',
  title: 'aws:SourceArn and aws:SourceAccount',
  definition:
    'When a service calls for a resource, `aws:SourceArn` is that resource (the API, the agent, the bucket) and `aws:SourceAccount` its account. Trust and resource policies compare them so that only **your** API or agent comes in.',
  wrong: [
    {
      belief: "SourceArn is the ARN of the caller's role",
      truth:
        "`aws:SourceArn` is the resource on whose behalf the service calls; a person's or program's own call does not carry it.",
    },
    {
      belief: 'the ARN of the API is enough as it stands',
      truth: 'It ends in stage, method and path, `…:API/*/POST/chat`: compare with `ArnLike` and a pattern.',
    },
  ],
  facts: [
    'For a Bedrock agent it is `arn:aws:bedrock:REGION:ACCOUNT:agent/AGENTID`; a new agent has a new id and the old permission no longer fits.',
    "S3 notifications need `aws:SourceAccount` too, as a bucket's ARN names no account.",
  ],
  why: 'A service acts for all its customers: the policy must say for which resource it may.',
  check:
    "`aws lambda get-policy --function-name NAME` shows the value demanded; compare it with the API's or agent's ARN.",

  rows: {
    where: 'in trust and resource policies for services',
    does: 'ties the service to one source',
    owner: "the resource's owner",
    when: 'whenever a service principal is let in',
  },
  example: {
    says: 'Only POST /chat of this API may call the function.',
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
        'aws:SourceArn': 'arn:aws:execute-api:us-east-1:111122223333:zzzzzzzzzz/prod/POST/chat',
      }),
    ],
  },
  arrow: 'API Gateway → Lambda',
  source: iamPage('AWS global condition context keys', 'reference_policies_condition-keys'),
  related: ['confused-deputy', 'service-principals', 'api-to-lambda'],
  names: ['aws:sourcearn', 'sourcearn', 'source arn', 'aws:sourceaccount', 'sourceaccount', 'source account'],
};
