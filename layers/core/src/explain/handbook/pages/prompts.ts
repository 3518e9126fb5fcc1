import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const promptsPage: HandbookPage = {
  id: 'prompts',
  title: 'Managed prompts',
  definition:
    'A prompt of Prompt management is a resource, `arn:aws:bedrock:REGION:ACCOUNT:prompt/ID`. Who calls a model with it needs `bedrock:RenderPrompt` on the prompt beside `bedrock:InvokeModel` on the model; editing takes `bedrock:CreatePrompt`, `bedrock:UpdatePrompt` and companions.',
  wrong: [{ belief: 'whoever may invoke the model may use any prompt', truth: 'The prompt is a resource of its own.' }],
  facts: [
    'A version has `:VERSION` at the end of its ARN.',
    "A flow's role needs `bedrock:RenderPrompt` too; an agent's `bedrock:GetPrompt` where the console tests a prompt with it.",
  ],
  why: 'Prompts are text that decides behaviour: not everybody should edit them.',
  check: '`aws bedrock-agent get-prompt --prompt-identifier ID`',

  rows: {
    where: 'a resource of your account',
    does: 'holds a prompt with its model',
    owner: "the prompt's owner",
    when: 'prompts are shared and versioned',
  },
  example: {
    says: 'Use one prompt with its model.',
    policies: {
      identity: [
        policy(
          allow('bedrock:RenderPrompt', 'arn:aws:bedrock:us-east-1:111122223333:prompt/PROMPT1234:*'),
          allow('bedrock:InvokeModel', novaLite),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:RenderPrompt', 'arn:aws:bedrock:us-east-1:111122223333:prompt/PROMPT1234:1']),
      asks('implicitDeny', [app, 'bedrock:DeletePrompt', 'arn:aws:bedrock:us-east-1:111122223333:prompt/PROMPT1234:1']),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Prerequisites for prompt management', 'prompt-management-prereq'),
  related: ['lambda-to-bedrock', 'flows'],
  names: [
    'prompt management',
    'managed prompt',
    'managed prompts',
    'bedrock:renderprompt',
    'renderprompt',
    'prompt-verwaltung',
    'gestion des prompts',
    'gestión de prompts',
    'gerenciamento de prompts',
    'プロンプト管理',
    '提示管理',
  ],
};
