import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agentSession, knowledgeBase } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const agentKnowledgeBasePage: HandbookPage = {
  id: 'agent-knowledge-base',
  title: 'Agent → knowledge base',
  definition:
    "An agent asks its knowledge bases as its own role: `bedrock:Retrieve` (and `bedrock:RetrieveAndGenerate`) on each knowledge base's ARN. The knowledge base in turn reads its store by **its** role.",
  wrong: [
    {
      belief: "the agent's caller needs Retrieve",
      truth: "The agent's role needs it; the caller only `bedrock:InvokeAgent`.",
    },
    {
      belief: 'linking the knowledge base in the console is enough',
      truth: "The role's policy must name it; the console adds it only to roles that it made.",
    },
  ],
  facts: [
    'The agent needs nothing on the bucket or the vector store.',
    'The agent’s own instructions decide when it searches; IAM only whether it may.',
  ],
  why: 'An agent sees the documents of the knowledge bases it is given, no others.',
  check:
    "`aws bedrock-agent list-agent-knowledge-bases --agent-id ID --agent-version DRAFT` against the role's policy.",

  rows: {
    where: "on the agent's role",
    does: 'lets it search',
    owner: "the agent's owner",
    when: 'an agent answers from documents',
  },
  example: {
    says: 'One knowledge base for the agent.',
    policies: { identity: [policy(allow('bedrock:Retrieve', knowledgeBase))] },
    asks: [
      asks('allowed', [agentSession, 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [
        agentSession,
        'bedrock:Retrieve',
        'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB99OTHER0',
      ]),
    ],
  },
  arrow: 'agent → knowledge base',
  source: bedrockPage('Create a service role for Amazon Bedrock Agents', 'agents-permissions'),
  related: ['agent-role', 'retrieve', 'knowledge-base-role'],
  names: [
    'agent knowledge base',
    'agent and knowledge base',
    'agent mit wissensdatenbank',
    'agent et base de connaissances',
    'agente y base de conocimiento',
    'エージェントとナレッジベース',
    '代理和知识库',
  ],
};
