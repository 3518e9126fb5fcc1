import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const flowsPage: HandbookPage = {
  id: 'flows',
  title: 'Flows',
  definition:
    "A Bedrock flow runs as its service role, which needs whatever its nodes use: `bedrock:InvokeModel`, `bedrock:Retrieve`, `bedrock:InvokeAgent`, `bedrock:RenderPrompt`, and for a Lambda node `lambda:InvokeFunction`. The caller needs `bedrock:InvokeFlow` on the flow's alias.",
  wrong: [
    {
      belief: 'a flow calls its functions like an agent does',
      truth: 'A flow uses its **role** for a Lambda node: there `lambda:InvokeFunction` on the role is right.',
    },
  ],
  facts: [
    "The role's trust names `bedrock.amazonaws.com` with `aws:SourceArn` = `arn:aws:bedrock:REGION:ACCOUNT:flow/*`.",
    'Flows from before 22 November 2024 asked `bedrock:GetPrompt`, newer ones `bedrock:RenderPrompt`.',
  ],
  why: 'One role bounds the whole flow.',
  check: '`aws bedrock-agent get-flow --flow-identifier ID --query executionRoleArn`',

  rows: {
    where: 'on the flow, and on its caller',
    does: 'runs steps in order',
    owner: "the flow's owner",
    when: "fixed steps instead of an agent's own choice",
  },
  example: {
    says: 'The caller may run one flow.',
    policies: {
      identity: [policy(allow('bedrock:InvokeFlow', 'arn:aws:bedrock:us-east-1:111122223333:flow/FLOW123456/alias/*'))],
    },
    asks: [
      asks('allowed', [
        app,
        'bedrock:InvokeFlow',
        'arn:aws:bedrock:us-east-1:111122223333:flow/FLOW123456/alias/ALIAS12345',
      ]),
      asks('implicitDeny', [
        app,
        'bedrock:InvokeFlow',
        'arn:aws:bedrock:us-east-1:111122223333:flow/OTHER12345/alias/ALIAS12345',
      ]),
    ],
  },
  arrow: 'Lambda → agent',
  source: bedrockPage('Create a service role for Amazon Bedrock Flows in Amazon Bedrock', 'flows-permissions'),
  related: ['agent-to-lambda', 'prompts', 'service-role'],
  names: [
    'bedrock flow',
    'bedrock flows',
    'flow role',
    'invokeflow',
    'bedrock:invokeflow',
    'prompt flow',
    'prompt flows',
  ],
};
