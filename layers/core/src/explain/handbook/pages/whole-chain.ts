import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, knowledgeBase, novaLite, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const wholeChainPage: HandbookPage = {
  id: 'whole-chain',
  title: 'Who needs which permission, from the user to the documents',
  definition:
    "Each arrow has one side that must be allowed, and it is rarely the same role twice: **user → API Gateway** the caller (`execute-api:Invoke`) · **API Gateway → Lambda** the function's resource policy (`lambda:InvokeFunction` for `apigateway.amazonaws.com`) · **Lambda → Bedrock** the execution role (`bedrock:InvokeModel`, streaming `bedrock:InvokeModelWithResponseStream`) · **Lambda → knowledge base** the execution role (`bedrock:Retrieve`, `bedrock:RetrieveAndGenerate`) · **knowledge base → S3, embeddings, vector store** its service role (`s3:ListBucket`, `s3:GetObject`, `bedrock:InvokeModel` on the embedding model, `aoss:APIAccessAll`).",
  wrong: [
    {
      belief: 'one role with everything serves the whole chain',
      truth: "Each hop acts as somebody else: the caller, a service, the function's role, the knowledge base's role.",
    },
  ],
  facts: [
    'OpenSearch Serverless also asks a data access policy of its own; S3 Vectors asks `s3vectors:QueryVectors` and companions; a KMS key in between needs its own Allow.',
    "An agent with a tool adds: caller `bedrock:InvokeAgent`, agent's role `bedrock:InvokeModel`, and the tool function's resource policy for `bedrock.amazonaws.com`.",
    'Whoever builds it needs `iam:PassRole` on the service roles.',
  ],
  why: 'A denial names one arrow only: knowing whose permission it asks saves editing the wrong role.',
  check: 'Take the principal in the error: it tells which arrow failed.',
  otherAccount: 'On an arrow across accounts both sides must allow.',
  rows: {
    where: 'over the whole application',
    does: 'names the permission of each hop',
    owner: "each hop's owner",
    when: 'you build or debug the whole chain',
  },
  example: {
    says: 'The execution role in the middle: it asks the model and the knowledge base, and needs nothing on the bucket.',
    policies: {
      identity: [
        policy(
          allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], novaLite),
          allow('bedrock:Retrieve', knowledgeBase),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('allowed', [app, 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [app, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['user-to-api', 'api-to-lambda', 'lambda-to-bedrock', 'retrieve', 'knowledge-base-role'],
  names: ['whole chain', 'each hop', 'every hop', 'each arrow', 'all roles'],
};
