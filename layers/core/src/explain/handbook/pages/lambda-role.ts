import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const lambdaRolePage: HandbookPage = {
  id: 'lambda-role',
  title: 'The Lambda execution role',
  definition:
    "A function has two sides: its **execution role** says what the code may do (logs, Bedrock, S3), its **resource policy** says who may call the function. A caller's denial is about the second, a denial inside the code about the first.",
  wrong: [
    {
      belief: "the developer's permissions are the function's",
      truth:
        'The code runs as the execution role, whoever deployed it; attaching policies to the developer changes nothing.',
    },
    {
      belief: 'access keys in environment variables are needed',
      truth: "The role's temporary credentials are there already; keys would win over the role and leak.",
    },
  ],
  facts: [
    'For a model add `bedrock:InvokeModel` on its ARN to the execution role.',
    '`AWSLambdaBasicExecutionRole` gives logs and nothing else.',
    'Its trust policy names `lambda.amazonaws.com`.',
  ],
  why: 'The function runs when nobody is signed in: it needs an identity of its own.',
  check: '`aws lambda get-function-configuration --function-name NAME --query Role`',
  otherAccount: "The role may reach another account's bucket (both sides allow) or assume a role there.",
  rows: {
    where: 'on the function, as its role',
    does: 'says what the code may do',
    owner: "the function's owner",
    when: 'always: each function has one',
  },
  example: {
    says: 'What a function needs: its logs and one model.',
    policies: {
      identity: [
        policy(
          allow(
            ['logs:CreateLogStream', 'logs:PutLogEvents'],
            'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/chat:*',
          ),
          allow('bedrock:InvokeModel', novaLite),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: docsPage(
    'Defining Lambda function permissions with an execution role',
    'lambda/latest/dg/lambda-intro-execution-role',
  ),
  related: ['lambda-to-bedrock', 'api-to-lambda', 'service-role', 'keys-in-code'],
  names: [
    'execution role',
    'lambda execution role',
    'lambda role',
    'ausführungsrolle',
    "rôle d'exécution",
    'rol de ejecución',
    'função de execução',
    'role de execução',
    'ruolo di esecuzione',
    '実行ロール',
    '执行角色',
    'awslambdabasicexecutionrole',
  ],
};
