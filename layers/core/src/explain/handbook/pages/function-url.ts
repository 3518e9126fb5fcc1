import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { chatFunction, developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const functionUrlPage: HandbookPage = {
  id: 'function-url',
  title: 'Lambda function URL',
  definition:
    "A function URL is an HTTPS address of a function without API Gateway. With `AuthType` AWS_IAM the caller needs `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`; with NONE the function's resource policy must let everybody in, and then everybody may call.",
  wrong: [
    {
      belief: 'AuthType NONE is safe, nobody knows the address',
      truth: 'Addresses get known; whoever has it calls the model at your cost.',
    },
  ],
  facts: [
    'Since late 2025 both actions are asked; older permissions with `lambda:InvokeFunctionUrl` alone no longer suffice for new URLs.',
    'In front of it CloudFront with origin access control can sign the calls.',
  ],
  why: 'The shortest way to a function, so the shortest way for strangers too.',
  check: '`aws lambda get-function-url-config --function-name NAME` and `aws lambda get-policy --function-name NAME`',
  otherAccount: "The function's policy must name the other account, and the caller's own policy allow both actions.",
  rows: {
    where: 'on the function',
    does: 'lets HTTP callers in',
    owner: "the function's owner",
    when: 'small internal callers with IAM',
  },
  example: {
    says: 'One role may call the function by its URL.',
    policies: {
      identity: [
        policy(
          allow('lambda:InvokeFunctionUrl', chatFunction, {
            StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' },
          }),
          allow('lambda:InvokeFunction', chatFunction, { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'lambda:InvokeFunctionUrl', chatFunction], {
        'lambda:FunctionUrlAuthType': 'AWS_IAM',
      }),
      asks('implicitDeny', [developer, 'lambda:InvokeFunction', chatFunction]),
    ],
  },
  arrow: 'API Gateway → Lambda',
  source: docsPage('Control access to Lambda function URLs', 'lambda/latest/dg/urls-auth'),
  related: ['api-to-lambda', 'user-to-api'],
  names: [
    'function url',
    'function urls',
    'lambda url',
    'invokefunctionurl',
    'lambda:invokefunctionurl',
    'funktions-url',
    'url de fonction',
    'url de función',
    'url da função',
    'url della funzione',
    '関数 url',
    '関数url',
    '函数 url',
  ],
};
